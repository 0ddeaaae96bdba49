using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Matchmaking.MailServer;

/// <summary>Whom the server takes mail for: everybody but those whose address begins with <c>nobody</c>.</summary>
public sealed class Addressees(Faults faults, Behaviour behaviour) : MailboxFilter
{
    /// <summary>Under which the fault of the mail that is under way is kept.</summary>
    public const string Fault = "fault";

    public override async Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
    {
        await Task.Delay(behaviour.Slow, cancellationToken);
        if (to.User.StartsWith("nobody", StringComparison.Ordinal))
            throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, $"5.1.1 <{to.User}@{to.Host}> is nobody here"));
        var fault = faults.Next();
        context.Properties[Fault] = fault;
        if (fault == MailServer.Fault.NotNow) throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)451, "4.3.0 not now"));
        return true;
    }
}
