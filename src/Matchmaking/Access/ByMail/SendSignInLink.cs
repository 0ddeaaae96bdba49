using Marten;
using Matchmaking.Deeds;
using Matchmaking.Notifications;
using Matchmaking.Participants;

namespace Matchmaking.Access;

/// <summary>Somebody asked for a link; it is made where it is sent, so that its secret lies in no queue.</summary>
/// <param name="AskedAt">By the wall's time.</param>
public sealed record SendSignInLink(Guid PersonId, string ReturnTo, DateTimeOffset AskedAt);

public static class SendSignInLinkHandler
{
    public static async Task Handle(SendSignInLink command, IDocumentSession session, SignInMail mail, CancellationToken cancellation)
    {
        var wall = TimeProvider.System.GetUtcNow();
        // Whoever asked so long ago has given up waiting.
        if (wall - command.AskedAt > SignInLink.Lifetime) return;
        if (await session.LoadAsync<PersonDetails>(command.PersonId, cancellation) is not { Email: not null } person) return;
        session.DeleteWhere<SignInLink>(link => link.Until <= wall);
        var open = await session.Query<SignInLink>().CountAsync(link => link.PersonId == person.Id && link.Until > wall, cancellation);
        if (open >= SignInLink.MostOfOnePerson) return;
        var secret = LinkSecret.New();
        var link = new SignInLink(LinkSecret.DigestOf(secret), person.Id, wall + SignInLink.Lifetime, command.ReturnTo);
        session.Store(link);
        // The link has to lead in before its mail can have come.
        await session.SaveChangesAsync(cancellation);
        await mail.Send(person, link, secret, cancellation);
    }
}
