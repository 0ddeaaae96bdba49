using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Directories;

/// <summary>Somebody who keeps the directories changes what an entry says.</summary>
public sealed record ReviseEntry(Guid EntryId, EntryContent Content, Act Act);

public static class ReviseEntryHandler
{
    public static Task<Answer> Handle(ReviseEntry command, IDocumentSession session) =>
        session.Decide<Entry>(command.EntryId, command.Act, entry => Decide(entry, command));

    public static Decision Decide(Entry entry, ReviseEntry command)
    {
        var act = command.Act;
        if (!act.Actor.KeepsDirectories()) return EntryDeeds.OnlyKeepers;
        if (command.Content.Missing(entry.Kind).ToArray() is [_, ..] missing) return Refusal.Invalid(missing);
        if (EntryDeeds.Gone(entry) is { } gone) return gone;
        return Decision.Happens(new EntryRevised(entry.Id, command.Content, act.By, act.Now));
    }
}
