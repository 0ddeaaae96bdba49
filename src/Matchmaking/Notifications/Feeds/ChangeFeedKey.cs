using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Gives somebody other feed addresses, or none; the earlier ones lead nowhere from then on.</summary>
/// <param name="Hash">Of the new secret part; null for none.</param>
public sealed record ChangeFeedKey(string? Hash, Act Act);

public static class ChangeFeedKeyHandler
{
    public static Answer Handle(ChangeFeedKey command, IDocumentSession session)
    {
        var personId = command.Act.Actor.PersonId!.Value;
        if (command.Act.Objection(null, 0) is { } refusal) return new Answer(personId, 0, refusal);
        if (command.Hash is { } hash) session.Store(new FeedKey(personId, hash, command.Act.Now));
        else session.Delete<FeedKey>(personId);
        return new Answer(personId, 0);
    }
}
