using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>Open needs that nothing or nobody reaches.</summary>
/// <param name="WithoutCentre">No support centre covers one of their Parties that day.</param>
/// <param name="WithoutCandidate">No offer is a candidate.</param>
/// <param name="WithoutIntroduction">Nobody has introduced them yet.</param>
/// <param name="WaitingDays">The days for which the one that waits longest for its first introduction has been open.</param>
public sealed record LeftOut(
    string Records, string By, string Value, int OpenNeeds, int WithoutCentre, int WithoutCandidate, int WithoutIntroduction, int WaitingDays, bool SmallNumber)
{
    public static IReadOnlyList<LeftOut> Of(CaseBook book, RecordKinds kinds, ListHeads heads, DateTimeOffset asOf)
    {
        var parts = Open(book)
            .SelectMany(found => Slices.Of(found, book).Select(slice => (Key: (Records: kinds.Of(found), slice.By, slice.Value), Case: found)))
            .GroupBy(member => member.Key, member => member.Case);
        return [.. parts.OrderBy(part => part.Key).Select(part => Row(part.Key, [.. part], book, heads, asOf))];
    }

    /// <summary>Those of one kind: no centre covers them, or no offer is a candidate, or nobody introduced them. What waits longest comes first.</summary>
    public static IEnumerable<Case> Cases(string what, CaseBook book, ListHeads heads, DateTimeOffset asOf) => Open(book)
        .Where(found => what switch
        {
            "without-centre" => !IsCovered(found, book, asOf),
            "without-candidate" => heads.IsEmpty(found.Need.Id),
            _ => found.FirstIntroducedAt is null,
        })
        .OrderBy(found => found.Need.OpenedAt);

    public static readonly IReadOnlyList<string> Words = ["without-centre", "without-candidate", "without-introduction"];

    static LeftOut Row((string Records, string By, string Value) key, Case[] open, CaseBook book, ListHeads heads, DateTimeOffset asOf)
    {
        var waiting = open.Where(found => found.FirstIntroducedAt is null).ToArray();
        return new LeftOut(
            key.Records, key.By, key.Value,
            open.Length,
            open.Count(found => !IsCovered(found, book, asOf)),
            open.Count(found => heads.IsEmpty(found.Need.Id)),
            waiting.Length,
            waiting.Length == 0 ? 0 : waiting.Max(found => (asOf - found.Need.OpenedAt!.Value).Days),
            Share.IsSmall(open.Length));
    }

    static IEnumerable<Case> Open(CaseBook book) => book.Needs.Where(found => found.Need is { State: NeedState.Open, OpenedAt: not null });

    static bool IsCovered(Case found, CaseBook book, DateTimeOffset asOf)
    {
        var on = DateOnly.FromDateTime(asOf.UtcDateTime);
        return found.Need.AskedFor.Any(party => book.Centres.Any(centre => centre.CoversOn(on, party)));
    }
}
