using System.Numerics;
using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>A need's facets as numbers, and its text as the rule read it.</summary>
public sealed record NeedNumbers(
    UInt128 Subjects,
    uint Targets,
    uint Kinds,
    uint Languages,
    bool LanguageRequired,
    bool AcceptsAtCost,
    PartySet Parties,
    int[] PartyNumbers,
    int[][] Regions,
    int First,
    int Last,
    bool HasBothDates,
    int Requester,
    NeedText Text)
{
    public int SubjectCount => (int)UInt128.PopCount(Subjects);

    public int TargetCount => BitOperations.PopCount(Targets);

    public int KindCount => BitOperations.PopCount(Kinds);

    public int Days => Last - First + 1;

    public static NeedNumbers Of(NeedFacts facts, FacetNumbers numbers, ITextRule rule)
    {
        var content = facts.Content;
        var parties = facts.Parties.Distinct().ToArray();
        var places = parties.Select(numbers.Party).ToArray();
        return new(
            numbers.Subjects(content.Subjects),
            numbers.Counted(content.Targets),
            numbers.Kinds(content.Kinds),
            numbers.Languages(content.Languages),
            content.LanguageRequired,
            content.AcceptsAtCost,
            places.Aggregate(default(PartySet), (set, party) => set | PartySet.Of(party)),
            places,
            [.. parties.Select(party => numbers.RegionsOf(party).ToArray())],
            (content.From ?? DateOnly.MinValue).DayNumber,
            (content.Until ?? DateOnly.MaxValue).DayNumber,
            content is { From: not null, Until: not null },
            numbers.Organization(facts.RequesterKey),
            rule.ReadNeed(content.Title, content.Problem));
    }
}
