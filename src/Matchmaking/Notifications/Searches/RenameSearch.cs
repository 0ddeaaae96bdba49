using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Somebody calls a saved search otherwise.</summary>
public sealed record RenameSearch(Guid SearchId, string? Name, Act Act);

public static class RenameSearchHandler
{
    public static async Task<Answer> Handle(RenameSearch command, IDocumentSession session, CancellationToken cancellation)
    {
        var own = await session.OwnSearch(command.SearchId, command.Act, cancellation);
        var objection = own is null ? Refusal.NotFound : SearchNames.Wrong(command.Name) is { } wrong ? Refusal.Invalid("name", wrong) : null;
        if (command.Act.Objection(objection, 0) is { } refusal) return new Answer(command.SearchId, 0, refusal);
        session.Store(own! with { Name = command.Name!.Trim() });
        return new Answer(command.SearchId, 0);
    }

    /// <summary>Somebody else's search is not there.</summary>
    public static async Task<SavedSearch?> OwnSearch(this IQuerySession session, Guid searchId, Act act, CancellationToken cancellation) =>
        await session.LoadAsync<SavedSearch>(searchId, cancellation) is { } search && search.PersonId == act.Actor.PersonId ? search : null;
}
