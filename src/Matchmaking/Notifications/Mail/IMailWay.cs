using MimeKit;

namespace Matchmaking.Notifications;

/// <summary>The way that a mail takes: to a server; in the demo, to where it is looked at.</summary>
public interface IMailWay
{
    Task<Posted> Post(Delivery delivery, MimeMessage mail, CancellationToken cancellation);

    /// <summary>There is nothing to send for now.</summary>
    Task Rest(CancellationToken cancellation);
}
