using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Directories;

/// <summary>Somebody who keeps the directories takes an entry out, saying why.</summary>
public sealed record RemoveEntry(Guid EntryId, string? Reason, Act Act);

public static class RemoveEntryHandler
{
    public static Task<Answer> Handle(RemoveEntry command, IDocumentSession session) =>
        session.Decide<Entry>(command.EntryId, command.Act, entry => Decide(entry, command));

    public static Decision Decide(Entry entry, RemoveEntry command)
    {
        var act = command.Act;
        if (!act.Actor.KeepsDirectories()) return EntryDeeds.OnlyKeepers;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why it is taken out");
        if (EntryDeeds.Gone(entry) is { } gone) return gone;
        return Decision.Happens(new EntryRemoved(entry.Id, command.Reason, act.By, act.Now));
    }
}
