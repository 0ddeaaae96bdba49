using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Polly;

namespace Matchmaking.Notifications;

/// <summary>
/// Hands mail to the server. One connection serves one mail after the other, and is let go of when there is none or when
/// anything goes wrong on it.
/// </summary>
public sealed class MailServerWay(MailSettings settings, Line line) : IMailWay, IDisposable
{
    SmtpClient? connected;

    /// <summary>What fails on the way is tried again at once by the line's rules; what the server answers is an answer.</summary>
    public Task<Posted> Post(Delivery delivery, MimeMessage mail, CancellationToken cancellation) => Post(mail, cancellation);

    /// <inheritdoc cref="IMailWay.Post"/>
    public async Task<Posted> Post(MimeMessage mail, CancellationToken cancellation)
    {
        try
        {
            return await line.Call(attempt => Try(mail, attempt), cancellation);
        }
        catch (ExecutionRejectedException rejected) when (rejected is not Polly.Timeout.TimeoutRejectedException)
        {
            return new Posted(PostedAs.NotTried, "The mail server is left alone for a while.");
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            return new Posted(PostedAs.Later, failed.Message);
        }
    }

    public async Task Rest(CancellationToken cancellation)
    {
        if (connected is null) return;
        if (connected.IsConnected) await connected.DisconnectAsync(quit: true, cancellation);
        Dispose();
    }

    public void Dispose()
    {
        connected?.Dispose();
        connected = null;
    }

    async Task<Posted> Try(MimeMessage mail, CancellationToken cancellation)
    {
        try
        {
            var client = await Connect(cancellation);
            return new Posted(PostedAs.Taken, await client.SendAsync(mail, cancellation));
        }
        catch (SmtpCommandException answered) when (answered.StatusCode != SmtpStatusCode.ServiceNotAvailable)
        {
            return new Posted(Meaning(answered), $"{(int)answered.StatusCode} {answered.Message}");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    async Task<SmtpClient> Connect(CancellationToken cancellation)
    {
        if (connected is { IsConnected: true }) return connected;
        Dispose();
        connected = new SmtpClient();
        await connected.ConnectAsync(settings.Host!, settings.Port, Security(settings.Security), cancellation);
        if (settings.User is not null) await connected.AuthenticateAsync(settings.User, settings.Password ?? "", cancellation);
        return connected;
    }

    static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>
    /// Codes from 500 on are for good (RFC 5321, 4.2.1); but who may send, and where to, is for this instance's keeper to put
    /// right, and says nothing of the addressee.
    /// </summary>
    static PostedAs Meaning(SmtpCommandException answered) => answered switch
    {
        { StatusCode: < (SmtpStatusCode)500 } or { ErrorCode: SmtpErrorCode.SenderNotAccepted } => PostedAs.Later,
        {
            ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: SmtpStatusCode.MailboxUnavailable
            or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed
        } when !IsOfPolicy(answered) => PostedAs.NoSuchAddress,
        _ => PostedAs.Refused,
    };

    /// <summary>5.7.x: security or policy (RFC 3463), such as a server that passes nothing on for strangers.</summary>
    static bool IsOfPolicy(SmtpCommandException answered) => answered.Message.StartsWith("5.7.", StringComparison.Ordinal);
}
