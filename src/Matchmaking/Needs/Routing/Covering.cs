using System.Collections.Immutable;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Routing;

/// <summary>Which centres cover a Party of a need, on a day and around a turn of coverage; by their codes, in order.</summary>
public static class Covering
{
    public static ImmutableArray<string> On(DateOnly day, IEnumerable<SupportCentre> centres, IReadOnlyList<string> parties) =>
        Codes(centres.Where(centre => centre.Covers(parties, day)));

    /// <summary>The same as it was before the turn: of the centre that turns, what held the day before it.</summary>
    public static ImmutableArray<string> Before(CoverageTurn turn, IEnumerable<SupportCentre> centres, IReadOnlyList<string> parties) =>
        Codes(centres.Where(centre => centre.Covers(parties, centre.Code == turn.Centre ? turn.Eve : turn.Today)));

    public static bool Covers(this SupportCentre centre, IReadOnlyList<string> parties, DateOnly day) =>
        parties.Any(party => centre.CoversOn(day, party));

    static ImmutableArray<string> Codes(IEnumerable<SupportCentre> centres) =>
        [.. centres.Select(centre => centre.Code).Order(StringComparer.Ordinal)];
}
