using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Somebody wants to hear of a saved search no more.</summary>
public sealed record EndSearch(Guid SearchId, Act Act);

public static class EndSearchHandler
{
    public static async Task<Answer> Handle(EndSearch command, IDocumentSession session, CancellationToken cancellation)
    {
        var own = await session.OwnSearch(command.SearchId, command.Act, cancellation);
        if (command.Act.Objection(own is null ? Refusal.NotFound : null, 0) is { } refusal) return new Answer(command.SearchId, 0, refusal);
        session.Delete<SavedSearch>(command.SearchId);
        return new Answer(command.SearchId, 0);
    }
}
