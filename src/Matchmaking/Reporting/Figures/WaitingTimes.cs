using Matchmaking.Deeds;
using Clock = Matchmaking.Clocks.Step;

namespace Matchmaking.Reporting;

/// <summary>How long a step is waited for; those who still wait count.</summary>
/// <param name="Waits">How often it was waited for.</param>
/// <param name="CutShort">Waits that ended without the step: the need ended, or the introduction lapsed.</param>
/// <param name="MedianDays">After so many days half are no longer waiting; absent where the waits do not reach that far.</param>
public sealed record WaitingTime(
    string Records, string By, string Value, string Step,
    int Waits, int Done, int CutShort, int StillWaiting, decimal? MedianDays, decimal? NinetiethPercentileDays, bool SmallNumber)
{
    public static IReadOnlyList<WaitingTime> Of(CaseBook book, RecordKinds kinds, DateTimeOffset asOf)
    {
        var parts = book.Needs
            .SelectMany(found => Slices.Of(found, book).SelectMany(slice => found.Waits.Where(wait => IsTold(wait.Step, slice)).Select(wait =>
                (Key: (Records: kinds.Of(found), slice.By, slice.Value, wait.Step), Wait: wait))))
            .GroupBy(member => member.Key, member => member.Wait);
        return [.. parts.OrderBy(part => part.Key).Select(part => Row(part.Key, [.. part], asOf))];
    }

    /// <summary>How long focal points take is published in totals only (product, Clocks).</summary>
    static bool IsTold(Clock step, Slice slice) => step != Clock.Endorsement || slice == Slice.All;

    static WaitingTime Row((string Records, string By, string Value, Clock Step) key, Wait[] waits, DateTimeOffset asOf)
    {
        var lasted = waits.Select(wait => (wait.LastedBy(asOf), wait.Done)).ToArray();
        return new WaitingTime(
            key.Records, key.By, key.Value, key.Step.Word(),
            waits.Length,
            waits.Count(wait => wait.Done),
            waits.Count(wait => wait is { Done: false, Until: not null }),
            waits.Count(wait => wait.Until is null),
            Share.Days(KaplanMeier.Quantile(lasted, 50)),
            Share.Days(KaplanMeier.Quantile(lasted, 10)),
            Share.IsSmall(waits.Length));
    }
}
