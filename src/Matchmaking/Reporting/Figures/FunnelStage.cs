using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>How many needs have come so far on their way, and how long the way there from the stage before takes.</summary>
/// <param name="Reached">Needs that ever came so far.</param>
/// <param name="PerMille">Their share of those submitted.</param>
/// <param name="MedianDays">From the last stage that has a day of its own; those who wait count. Absent where the stage comes by itself.</param>
public sealed record FunnelStage(string Records, string By, string Value, string Stage, int Reached, int? PerMille, decimal? MedianDays, bool SmallNumber)
{
    public static IReadOnlyList<FunnelStage> Of(CaseBook book, RecordKinds kinds, ListHeads heads, DateTimeOffset asOf)
    {
        var parts = book.Needs.Where(found => SubmittedAt(found) is not null)
            .SelectMany(found => Slices.Of(found, book).Select(slice => (Key: (Records: kinds.Of(found), slice.By, slice.Value), Case: found)))
            .GroupBy(member => member.Key, member => member.Case);
        return [.. parts.OrderBy(part => part.Key).SelectMany(part => Stages(part.Key, [.. part], book, heads, asOf))];
    }

    static IEnumerable<FunnelStage> Stages((string Records, string By, string Value) key, Case[] all, CaseBook book, ListHeads heads, DateTimeOffset asOf)
    {
        return
        [
            Stage("submitted", all.Length),
            // How long focal points take is published in totals only (product, Clocks).
            Stage("endorsed", all.Count(IsOpened), key.By == Slice.All.By ? Median(SubmittedAt, found => found.Need.OpenedAt) : null),
            Stage("with-centre", all.Count(found => IsOpened(found) && Slices.Of(found, book).Contains(Slices.Covered))),
            Stage("with-candidates", all.Count(found => IsOpened(found) && (found.FirstIntroducedAt is not null || heads.HasSome(found.Need.Id)))),
            Stage("introduced", all.Count(found => found.FirstIntroducedAt is not null), Median(found => found.Need.OpenedAt, found => found.FirstIntroducedAt)),
            Stage("agreed", all.Count(found => AgreedAt(found) is not null), Median(found => found.FirstIntroducedAt, AgreedAt)),
            Stage("completed", all.Count(found => CompletedAt(found) is not null), Median(AgreedAt, CompletedAt)),
        ];

        FunnelStage Stage(string stage, int reached, TimeSpan? median = null) => new(
            key.Records, key.By, key.Value, stage, reached, Share.PerMille(reached, all.Length), Share.Days(median), Share.IsSmall(all.Length));

        TimeSpan? Median(Func<Case, DateTimeOffset?> from, Func<Case, DateTimeOffset?> until) => KaplanMeier.Quantile(
            [.. all.Where(found => from(found) is not null).Select(found => ((until(found) ?? found.Need.EndedAt ?? asOf) - from(found)!.Value, until(found) is not null))], 50);
    }

    static bool IsOpened(Case found) => found.Need.OpenedAt is not null;

    /// <summary>What was imported came in and was open at once.</summary>
    static DateTimeOffset? SubmittedAt(Case found) => found.FirstAt(NeedState.Submitted) ?? found.Need.SubmittedAt ?? found.Need.OpenedAt;

    static DateTimeOffset? AgreedAt(Case found) => found.FirstAt(NeedState.Agreed);

    static DateTimeOffset? CompletedAt(Case found) => found.FirstAt(NeedState.Completed);
}
