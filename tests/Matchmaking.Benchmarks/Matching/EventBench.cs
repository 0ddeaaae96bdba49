using System.Diagnostics;
using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>What comes to an engine in service, each kind in turn with the others: done when the lists of all open needs are right.</summary>
public sealed class EventBench(Ground ground, MadeUpRecords records)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Timings newOffer = new();
    private readonly Timings offerLeaves = new();
    private readonly Timings needOpens = new();
    private readonly Timings capacityChange = new();
    private readonly BenchOptions options = ground.Options;

    public (Percentiles NewOffer, Percentiles OfferLeaves, Percentiles NeedOpens, Percentiles CapacityChange) Measure(EngineSide engine, Action<string> say)
    {
        say($"{options.Events:N0} offers come, as many leave or change, and needs open");
        var popular = Popular(engine);
        var chance = SplitMix.For(options.Seed, 3, 0);
        var began = Stopwatch.GetTimestamp();
        for (var turn = 0; turn < options.Events && Stopwatch.GetElapsedTime(began) < Patience; turn++)
        {
            var comes = records.Offer(options.Offers + turn);
            newOffer.Of(() => engine.Register(comes, ground.Texts[(int)comes.Sequence]));
            var changes = Taking(records.Offer(chance.Below(options.Offers)));
            capacityChange.Of(() => engine.Change(changes));
            var opens = records.Need(options.OpenNeeds + turn);
            needOpens.Of(() => engine.Open(opens));
            var leaves = records.Offer(turn % 2 == 0 ? chance.Below(options.Offers) : popular[turn / 2 % popular.Count]) with { Open = false };
            offerLeaves.Of(() => engine.Change(leaves));
        }
        return (newOffer.Percentiles, offerLeaves.Percentiles, needOpens.Percentiles, capacityChange.Percentiles);
    }

    // Half of those that leave stand in many lists: these are what makes leaving dear.
    private List<int> Popular(EngineSide engine) => Enumerable.Range(0, options.Needs)
        .SelectMany(need => engine.Ask(engine.Question(records.Need(need)), BenchOptions.Take))
        .CountBy(row => row.Offer)
        .OrderByDescending(row => row.Value)
        .ThenBy(row => row.Key)
        .Take(options.Events / 2)
        .Select(row => row.Key)
        .ToList();

    // One slot more is taken, or given back where none is left.
    private static OfferFacts Taking(OfferFacts offer) =>
        offer with { Taken = offer.Taken < offer.Content.Slots!.Value ? offer.Taken + 1 : offer.Taken - 1 };
}
