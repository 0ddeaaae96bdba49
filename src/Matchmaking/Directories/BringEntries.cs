using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Directories;

/// <summary>
/// Somebody who keeps the directories brings a list: what is new is added, what says something else now is changed, all else
/// stays as it is. All of it or nothing.
/// </summary>
public sealed record BringEntries(EntryKind Kind, ImmutableArray<EntryContent> Items, Act Act);

public static class BringEntriesHandler
{
    public static async Task<Answer> Handle(BringEntries command, IDocumentSession session)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return before;
        var ids = command.Items.Select(item => EntryDeeds.IdOf(command.Kind, item.Link)).ToArray();
        var known = (await session.LoadManyAsync<Entry>(ids.Distinct())).ToDictionary(entry => entry.Id);
        if (command.Act.Objection(Refused(command), 0) is { } refusal) return new Answer(Guid.Empty, 0, refusal);
        var brought = 0;
        foreach (var (entryId, item) in ids.Zip(command.Items).DistinctBy(pair => pair.First))
            if (Happening(known.GetValueOrDefault(entryId), entryId, item, command) is { } happening)
            {
                brought++;
                if (happening is EntryAdded) session.Events.StartStream<Entry>(entryId, happening);
                else session.Events.Append(entryId, happening);
            }
        return session.Remember(command.Act, new Answer(Guid.Empty, brought));
    }

    public static Refusal? Refused(BringEntries command)
    {
        if (!command.Act.Actor.KeepsDirectories()) return EntryDeeds.OnlyKeepers;
        var missing = command.Items.SelectMany((item, place) =>
            item.Missing(command.Kind).Select(wrong => new FieldError($"items[{place}].{wrong.Field}", wrong.Message))).ToArray();
        return missing is [_, ..] ? Refusal.Invalid(missing) : null;
    }

    /// <summary>What was taken out stays out: a list that still has it does not bring it back.</summary>
    public static object? Happening(Entry? known, Guid entryId, EntryContent item, BringEntries command) => known switch
    {
        null => new EntryAdded(entryId, command.Kind, item, command.Act.By, command.Act.Now),
        { RemovedAt: null } when !known.Says(item) => new EntryRevised(entryId, item, command.Act.By, command.Act.Now),
        _ => null,
    };
}
