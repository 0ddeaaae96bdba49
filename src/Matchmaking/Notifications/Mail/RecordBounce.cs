using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>A mail that a server had taken came back later; whoever reads the mailbox of such answers says so.</summary>
/// <param name="MessageId">The Message-ID of the mail, with or without its angle brackets.</param>
/// <param name="Answer">What the answer says.</param>
public sealed record RecordBounce(string? MessageId, string? Answer, Act Act);

public static class RecordBounceHandler
{
    public static async Task<Answer> Handle(RecordBounce command, IDocumentSession session, CancellationToken cancellation)
    {
        var messageId = command.MessageId?.Trim().Trim('<', '>');
        var delivery = await session.Query<Delivery>().FirstOrDefaultAsync(d => d.MessageId == messageId, cancellation);
        if (command.Act.Objection(Objection(command, delivery), 0) is { } refusal) return new Answer(Guid.Empty, 0, refusal);
        var details = await session.LoadAsync<PersonDetails>(delivery!.PersonId, cancellation);
        session.Store(Bounced(delivery, new Posted(PostedAs.NoSuchAddress, command.Answer ?? "").Without(details?.Email), command.Act.Now));
        await session.PauseMail(delivery.PersonId, MailPauseReason.Bounced, command.Act.Now, cancellation);
        return new Answer(delivery.Id, 0);
    }

    public static Refusal? Objection(RecordBounce command, Delivery? delivery) =>
        !command.Act.Actor.IsAdministrator ? Administrators.Only
        : string.IsNullOrWhiteSpace(command.MessageId) ? Refusal.Invalid("messageId", $"give the Message-ID of the mail that came back")
        : delivery is null ? Refusal.NotFound
        : null;

    static Delivery Bounced(Delivery delivery, Posted posted, DateTimeOffset now) =>
        delivery.After(posted, now, MailPatience.Usual, chance: 0);
}
