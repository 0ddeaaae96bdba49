using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Directories;

/// <summary>Somebody who keeps the directories puts something into one of them.</summary>
public sealed record AddEntry(EntryKind Kind, EntryContent Content, Act Act)
{
    public Guid EntryId => EntryDeeds.IdOf(Kind, Content.Link);
}

public static class AddEntryHandler
{
    public static async Task<Answer> Handle(AddEntry command, IDocumentSession session)
    {
        var known = await session.LoadAsync<Entry>(command.EntryId);
        return await session.Begin<Entry>(command.EntryId, command.Act, Decide(known, command));
    }

    public static Decision Decide(Entry? known, AddEntry command)
    {
        var act = command.Act;
        if (!act.Actor.KeepsDirectories()) return EntryDeeds.OnlyKeepers;
        if (command.Content.Missing(command.Kind).ToArray() is [_, ..] missing) return Refusal.Invalid(missing);
        if (known is { RemovedAt: null }) return Refusal.Conflict($"What is at this address stands in the directory already.");
        if (known is not null) return Refusal.Conflict($"What is at this address was taken out of the directory.");
        return Decision.Happens(new EntryAdded(command.EntryId, command.Kind, command.Content, act.By, act.Now));
    }
}
