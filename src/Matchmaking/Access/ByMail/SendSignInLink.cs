using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Access;

/// <summary>Somebody asked for a link; it is made where it is sent, so that its secret lies in no queue.</summary>
/// <param name="AskedAt">By the wall's time.</param>
public sealed record SendSignInLink(Guid PersonId, string ReturnTo, DateTimeOffset AskedAt);

public static class SendSignInLinkHandler
{
    /// <summary>
    /// Saves apart from the bus: the link has to lead in before its mail can have come, and the message is done only once that has gone out.
    /// </summary>
    public static async Task Handle(SendSignInLink command, IDocumentStore store, SignInMail mail, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var wall = TimeProvider.System.GetUtcNow();
        // Whoever asked so long ago has given up waiting.
        if (wall - command.AskedAt > SignInLink.Lifetime) return;
        if (await session.LoadAsync<PersonDetails>(command.PersonId, cancellation) is not { Email: not null } person) return;
        session.DeleteWhere<SignInLink>(link => link.Until <= wall);
        if (await session.Query<SignInLink>().CountAsync(link => link.PersonId == person.Id && link.Until > wall, cancellation) >= SignInLink.MostOfOnePerson) return;
        var secret = LinkSecret.New();
        var link = new SignInLink(LinkSecret.DigestOf(secret), person.Id, wall + SignInLink.Lifetime, command.ReturnTo);
        session.Store(link);
        await session.SaveChangesAsync(cancellation);
        try
        {
            await mail.Send(person, link, secret, cancellation);
        }
        catch (SignInMailUnsentException)
        {
            // What nobody has must not count among those that lead in, when it is tried again.
            session.Delete(link);
            await session.SaveChangesAsync(cancellation);
            throw;
        }
    }
}
