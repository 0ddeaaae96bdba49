using System.Buffers;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Matchmaking.MailServer;

/// <summary>Keeps what the server takes: a file a mail, and a line a mail that says whether its sender heard of it.</summary>
public sealed class KeptMails(string folder) : MessageStore
{
    readonly Lock one = new();
    int kept = Directory.GetFiles(folder, "*.eml").Length;

    public override Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var fault = (Fault)context.Properties[Addressees.Fault];
        if (fault == Fault.NotKept) return Task.FromResult(new SmtpResponse((SmtpReplyCode)452, "4.3.1 no room now"));
        if (fault != Fault.CutBefore) Keep(transaction, buffer.ToArray(), fault);
        if (fault is Fault.CutBefore or Fault.CutAfter) Cut(context);
        return Task.FromResult(SmtpResponse.Ok);
    }

    void Keep(IMessageTransaction transaction, byte[] mail, Fault fault)
    {
        var to = transaction.To.Single();
        lock (one)
        {
            var number = ++kept;
            File.WriteAllBytes(Path.Combine(folder, $"{number:D6}.eml"), mail);
            File.AppendAllText(
                Path.Combine(folder, Arrived.Log), $"{number}\t{to.User}@{to.Host}\t{(fault == Fault.CutAfter ? "cut" : "answered")}\n");
        }
    }

    static void Cut(ISessionContext context)
    {
        ((IDisposable)context.Pipe).Dispose();
        throw new IOException("The connection was cut, as the test wants it.");
    }
}
