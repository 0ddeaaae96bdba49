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
    private readonly Timings refills = new();
    private readonly SortedDictionary<int, OfferFacts> changed = [];
    private int searchedAnew;
    private int turns;

    /// <summary>How many offers there are after the events, those that left included.</summary>
    public int Offers => options.Offers + turns;

    public EventFigures Measure(EngineSide engine, Action<string> say)
    {
        say($"{options.Events:N0} offers come, as many leave or change, and needs open");
        var popular = Popular(engine);
        var chance = SplitMix.For(options.Seed, 3, 0);
        var began = Stopwatch.GetTimestamp();
        for (; turns < options.WarmingTurns + options.Events && Stopwatch.GetElapsedTime(began) < Patience; turns++)
        {
            if (turns == options.WarmingTurns)
                Array.ForEach([newOffer, offerLeaves, needOpens, capacityChange], timings => timings.Clear());
            Turn(engine, popular, ref chance);
        }
        return new(newOffer.Percentiles, offerLeaves.Percentiles, needOpens.Percentiles, capacityChange.Percentiles, new(searchedAnew, refills.TotalMs));
    }

    private void Turn(EngineSide engine, List<int> popular, ref SplitMix chance)
    {
        var comes = Kept(records.Offer(options.Offers + turns));
        newOffer.Of(() => engine.Register(comes, ground.Texts[(int)comes.Sequence]));
        var changes = Kept(Taking(Now(chance.Below(options.Offers))));
        capacityChange.Of(() => engine.Change(changes));
        var opens = records.Need(options.OpenNeeds + turns);
        needOpens.Of(() => engine.Open(opens));
        var leaves = Kept(Now(turns % 2 == 0 ? chance.Below(options.Offers) : popular[turns / 2 % popular.Count]) with { Open = false });
        offerLeaves.Of(() => engine.Change(leaves));
        searchedAnew += refills.Of(engine.Refill);
    }

    /// <summary>Another engine from the last state of every record: it must have the lists that the events left in this one.</summary>
    public RebuildFigures Rebuild(EngineSide engine, Action<string> say)
    {
        var hash = engine.ListHash();
        say("rebuilding from the last states, and comparing all lists");
        var other = new EngineSide(ground.Vocabulary, ground.Rules);
        var building = new Timings();
        foreach (var offer in Enumerable.Range(0, Offers).Select(Now))
            building.Of(() => other.Build(offer, ground.Texts[(int)offer.Sequence]));
        foreach (var need in Enumerable.Range(0, options.OpenNeeds + turns).Select(records.Need))
            building.Of(() => other.Open(need));
        return new(building.TotalMs, other.ListHash() == hash);
    }

    /// <summary>An offer as the events left it.</summary>
    public OfferFacts Now(int offer) => changed.GetValueOrDefault(offer) ?? records.Offer(offer);

    private OfferFacts Kept(OfferFacts offer) => changed[(int)offer.Sequence] = offer;

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
