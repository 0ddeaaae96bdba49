using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Directories;

/// <summary>Somebody who keeps the directories looked whether the link of an entry works.</summary>
public sealed record CheckEntry(Guid EntryId, bool? Works, Act Act);

public static class CheckEntryHandler
{
    public static Task<Answer> Handle(CheckEntry command, IDocumentSession session) =>
        session.Decide<Entry>(command.EntryId, command.Act, entry => Decide(entry, command));

    public static Decision Decide(Entry entry, CheckEntry command)
    {
        var act = command.Act;
        if (!act.Actor.KeepsDirectories()) return EntryDeeds.OnlyKeepers;
        if (command.Works is not { } works) return Refusal.Invalid("works", $"say whether the link leads to what the entry says");
        if (EntryDeeds.Gone(entry) is { } gone) return gone;
        return Decision.Happens(new EntryChecked(entry.Id, works, act.By, act.Now));
    }
}
