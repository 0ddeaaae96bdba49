using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Directories;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>A broker answers a need from resources that exist already: entries of the catalogue, or others in words.</summary>
/// <param name="Resources">What answers it: titles and addresses; may be missing where entries are cited.</param>
/// <param name="EntryIds">The entries of the catalogue that answer it.</param>
public sealed record AnswerNeed(Guid NeedId, string? Resources, ImmutableArray<Guid> EntryIds, Act Act);

public static class AnswerNeedHandler
{
    public static async Task<Answer> Handle(AnswerNeed command, IDocumentSession session)
    {
        var entries = await session.LoadManyAsync<Entry>(command.EntryIds.Distinct());
        return await session.OnNeed(command.NeedId, command.Act, need => Decide(need, command, entries));
    }

    /// <param name="entries">Those of the entries named that there are.</param>
    public static Decision Decide(Need need, AnswerNeed command, IReadOnlyCollection<Entry> entries)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (Wrong(command, entries).ToArray() is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is answered; this one is {need.State}.");
        var resources = string.IsNullOrWhiteSpace(command.Resources) ? Titles(entries) : command.Resources;
        return Decision.Happens(new NeedAnswered(need.Id, resources, act.By, act.Now) { EntryIds = [.. command.EntryIds.Distinct()] });
    }

    static IEnumerable<FieldError> Wrong(AnswerNeed command, IReadOnlyCollection<Entry> entries)
    {
        var known = entries.Where(entry => entry is { Kind: EntryKind.Resource, RemovedAt: null }).Select(entry => entry.Id).ToHashSet();
        return
        [
            .. FieldError.Unless(
                !command.EntryIds.IsEmpty || !string.IsNullOrWhiteSpace(command.Resources), "resources", $"name the resources that answer the need, or cite entries of the catalogue"),
            .. command.EntryIds.Where(entryId => !known.Contains(entryId))
                .Select(entryId => new FieldError("entryIds", $"there is no resource {entryId} in the catalogue")),
        ];
    }

    static string Titles(IEnumerable<Entry> entries) =>
        string.Join('\n', entries.Select(entry => $"{entry.Content.Title.In("en")} {entry.Content.Link}"));
}
