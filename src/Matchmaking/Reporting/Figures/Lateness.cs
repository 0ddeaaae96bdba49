using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Clock = Matchmaking.Clocks.Step;

namespace Matchmaking.Reporting;

/// <summary>Steps that are owed at a moment, and those of them that are late.</summary>
/// <param name="LongestLateDays">The days for which the one that is late longest is late.</param>
public sealed record Lateness(string Records, string By, string Value, string Step, int Owed, int Late, decimal? LongestLateDays, bool SmallNumber)
{
    public static IReadOnlyList<Lateness> Of(CaseBook book, RecordKinds kinds, DateTimeOffset asOf)
    {
        var owed = book.Clocks.Owed.Where(row => row.NeedId is { } needId && book.Need(needId) is { } found && row.IsOwedTo(found.Need));
        var parts = owed
            .SelectMany(row => Slices.Of(book.Need(row.NeedId!.Value)!, book).Where(slice => IsTold(row.Step, slice))
                .Select(slice => (Key: (Records: kinds.Of(book.Need(row.NeedId.Value)!), slice.By, slice.Value, row.Step), Row: row)))
            .GroupBy(member => member.Key, member => member.Row);
        return [.. parts.OrderBy(part => part.Key).Select(part => Row(part.Key, [.. part], asOf))];
    }

    /// <summary>What focal points owe is published in totals only (product, Clocks).</summary>
    static bool IsTold(Clock step, Slice slice) => step != Clock.Endorsement || slice == Slice.All;

    static Lateness Row((string Records, string By, string Value, Clock Step) key, Deadline[] owed, DateTimeOffset asOf)
    {
        var late = owed.Where(row => row.IsLateAt(asOf)).ToArray();
        return new Lateness(
            key.Records, key.By, key.Value, key.Step.Word(),
            owed.Length,
            late.Length,
            late.Length == 0 ? null : Share.Days(late.Max(row => (row.PausedAt ?? asOf) - row.DueAt)),
            Share.IsSmall(owed.Length));
    }
}
