using System.Globalization;
using Matchmaking.Benchmarks.Matching;

namespace Matchmaking.Benchmarks.Following;

/// <summary>An event with the time that the service wrote on it and the time at which PostgreSQL committed it.</summary>
public sealed record CommittedEvent(long Sequence, DateTime Written, DateTime Committed);

/// <summary>
/// How long lists and notices came after their events. An event's turn comes when it and all before it are committed; what it waits for
/// others is a gap in the sequence and counted apart, as is a number that never comes.
/// </summary>
public sealed record Delays(
    Percentiles SinceTurn,
    Percentiles SinceCommit,
    Percentiles UntilSeen,
    Percentiles UntilStored,
    int Held,
    IReadOnlyList<double> Gaps,
    IReadOnlyList<double> Holes,
    int EventsBehindHoles,
    int Pages,
    int Words,
    int WordsInTransactionsOfLists)
{
    public static Delays Of(IReadOnlyList<CommittedEvent> events, IReadOnlyList<Look> looks, IReadOnlyCollection<uint> words)
    {
        var (waits, behind) = Waits(events, looks);
        var passed = waits.Where(wait => !behind.Contains(wait.Sequence)).ToList();
        var transactions = looks.Select(look => look.ListsTransaction).ToHashSet();
        return new(
            Percentiles.Of([.. passed.Select(wait => Ms(wait.Stored - wait.Turn))]),
            Percentiles.Of([.. waits.Select(wait => Ms(wait.Stored - wait.Committed))]),
            Percentiles.Of([.. passed.Select(wait => Ms(wait.Seen - wait.Turn))]),
            Percentiles.Of([.. passed.Select(wait => Ms(wait.Stored - wait.Seen))]),
            waits.Count(wait => wait.Turn > wait.Committed),
            Stretches(waits.Where(wait => wait.Turn > wait.Committed).Select(wait => (wait.Committed, wait.Turn))),
            Stretches(waits.Where(wait => behind.Contains(wait.Sequence)).Select(wait => (wait.Turn, wait.Seen))),
            behind.Count,
            transactions.Count,
            words.Count,
            words.Count(transactions.Contains));
    }

    public IEnumerable<(string, string)> Rows() =>
    [
        ("event and all before it committed → list stored and notice queued, p50, p99", Said(SinceTurn)),
        ("the same from the event's own commit, gaps and all", Said(SinceCommit)),
        ("of it until the high-water mark passed the event", Said(UntilSeen)),
        ("of it from there until its page was committed", Said(UntilStored)),
        ("held by a gap: an earlier number was committed later", $"{Held:N0} events in {Gaps.Count:N0} stretches, {Longest(Gaps)}"),
        ("held by a number that never came", $"{EventsBehindHoles:N0} events in {Holes.Count:N0} stretches, {Longest(Holes)}"),
        ("pages of events whose lists were stored", $"{Pages:N0}"),
        ("words of a new candidate seen waiting, and of these in a transaction that moved the lists' position", $"{Words:N0}, {WordsInTransactionsOfLists:N0}"),
    ];

    static (IReadOnlyList<Wait> Waits, HashSet<long> Behind) Waits(IReadOnlyList<CommittedEvent> events, IReadOnlyList<Look> looks)
    {
        var waits = new List<Wait>();
        var behind = new HashSet<long>();
        var (turn, seen, stored, expected, hole) = (DateTime.MinValue, 0, 0, events[0].Sequence, 0L);
        foreach (var happened in events)
        {
            if (happened.Committed > turn) turn = happened.Committed;
            while (looks[seen].HighWater < happened.Sequence) seen++;
            while (looks[stored].Lists < happened.Sequence) stored++;
            if (happened.Sequence != expected) hole = happened.Sequence - 1;
            // Whatever came to its turn while the mark stood before the hole waited for it.
            if (hole > 0 && looks.First(look => look.HighWater >= hole).At > turn) behind.Add(happened.Sequence);
            expected = happened.Sequence + 1;
            waits.Add(new(happened.Sequence, happened.Committed, turn, Latest(looks[seen].At, turn), Latest(looks[stored].ListsCommitted, turn)));
        }
        return (waits, behind);
    }

    static List<double> Stretches(IEnumerable<(DateTime From, DateTime Until)> waits)
    {
        var stretches = new List<(DateTime From, DateTime Until)>();
        foreach (var wait in waits.OrderBy(wait => wait.From))
            if (stretches is [.., var last] && wait.From <= last.Until) stretches[^1] = (last.From, Latest(last.Until, wait.Until));
            else stretches.Add(wait);
        return [.. stretches.Select(stretch => Ms(stretch.Until - stretch.From))];
    }

    static DateTime Latest(DateTime one, DateTime other) => one > other ? one : other;

    static double Ms(TimeSpan time) => time.TotalMilliseconds;

    static string Said(Percentiles times) => $"{Said(times.P50)}, {Said(times.P99)} (of {times.Count:N0})";

    static string Longest(IReadOnlyList<double> stretches) => stretches.Count == 0 ? "none" : $"the longest {Said(stretches.Max())}, together {Said(stretches.Sum())}";

    static string Said(double ms) => ms.ToString("F0", CultureInfo.InvariantCulture) + " ms";

    sealed record Wait(long Sequence, DateTime Committed, DateTime Turn, DateTime Seen, DateTime Stored);
}
