using System.Globalization;
using JasperFx.Events;
using Marten;
using Matchmaking.Benchmarks.Matching;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;
using Progress = Matchmaking.Benchmarks.Matching.Progress;

namespace Matchmaking.Benchmarks.Following;

/// <summary>
/// All events read and deserialized, without doing anything with them, and the same with all that is known folded out of them, and once
/// more with the list of every open need: in turn, so that a machine that is not quiet slows all alike.
/// </summary>
public static class Rebuild
{
    const int Rounds = 3;
    const int Portion = 5_000;

    static readonly Vocabulary Vocabulary = Vocabulary.Load();
    static readonly Instance Instance = new("matchmaking");

    public static async Task<IReadOnlyList<(string, string)>> Measure(IDocumentStore store)
    {
        Progress.Say("reading all events, and folding them anew");
        await Read(store);
        await Fold(store);
        var (reading, folding, listing) = (new List<double>(), new List<double>(), new List<double>());
        var (events, needs) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            reading.Add(await Timed(async () => events = await Read(store)));
            KnownRecords? known = null;
            folding.Add(await Timed(async () => known = await Fold(store)));
            listing.Add(folding[^1] + await Timed(() => Task.FromResult(needs = Lists(known!))));
        }
        var (read, fold, list) = (Middle(reading), Middle(folding), Middle(listing));
        return
        [
            ("events read and deserialized, nothing done with them", $"{Seconds(read)} ({events:N0} events, {events / read * 1000:N0}/s); rounds {All(reading)}"),
            ("the same and all that is known folded out of them, texts read", $"{Seconds(fold)}; rounds {All(folding)}"),
            ("rebuild ÷ plain read", Ratio(fold, read)),
            ($"the same and the lists of {needs:N0} open needs searched for", $"{Seconds(list)}; rounds {All(listing)}"),
            ("rebuild with lists ÷ plain read", Ratio(list, read)),
        ];
    }

    static async Task<int> Read(IDocumentStore store)
    {
        await using var session = store.QuerySession();
        var (count, after) = (0, 0L);
        while (await Read(session, after) is [.., var last] events) (count, after) = (count + events.Count, last.Sequence);
        return count;
    }

    // As the feed reads them.
    static Task<IReadOnlyList<IEvent>> Read(IQuerySession session, long after) =>
        session.Events.QueryAllRawEvents()
            .Where(e => e.Sequence > after && e.Sequence <= long.MaxValue)
            .OrderBy(e => e.Sequence)
            .Take(Portion)
            .ToListAsync();

    static async Task<KnownRecords> Fold(IDocumentStore store)
    {
        await using var session = store.QuerySession();
        using var feed = new EventFeed(Vocabulary, Instance);
        return await feed.At(session, long.MaxValue, CancellationToken.None);
    }

    static int Lists(KnownRecords known)
    {
        known.KeepLists();
        var needs = known.OpenNeeds.ToList();
        foreach (var needId in needs) known.Engine!.Kept(needId);
        return needs.Count;
    }

    static async Task<double> Timed(Func<Task> work)
    {
        GC.Collect();
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        await work();
        return System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    static string All(List<double> times) => string.Join(", ", times.Select(Seconds));

    static string Seconds(double ms) => (ms / 1000).ToString("F2", CultureInfo.InvariantCulture) + " s";

    static string Ratio(double one, double other) => (one / other).ToString("F2", CultureInfo.InvariantCulture);
}
