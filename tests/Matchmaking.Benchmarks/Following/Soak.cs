using System.Diagnostics;
using System.Globalization;
using JasperFx.Events;
using Matchmaking.Benchmarks.Matching;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;
using Progress = Matchmaking.Benchmarks.Matching.Progress;

namespace Matchmaking.Benchmarks.Following;

/// <summary>
/// An hour's worth of events, as fast as they go, into records whose lists are kept and taken: as many offers and needs come as end, so
/// that what the memory gains is what ended records leave behind.
/// </summary>
public sealed class Soak
{
    const int Events = SteadyLoad.Rate * 3600;
    const int Offers = 50_000;
    const int Needs = 5_000;
    const int OffersOfTheTable = 5_000;
    const int SlotsTaken = 1_000;
    const int Page = 1_000;
    const long Seed = 20_260_601;

    readonly MadeUpRecords records = new(Vocabulary.Load(), Seed, Shape.Skewed);
    readonly MadeUpEvents events;
    readonly KnownRecords known = new(Vocabulary.Load(), new Instance("matchmaking"));
    readonly Queue<Guid> taken = [];
    SplitMix chance = new(Seed);
    int offersEnded;
    int offersCame;
    int needsEnded;
    int needsCame;
    long sequence;
    long lists;

    Soak() => events = new MadeUpEvents(records);

    public static IEnumerable<(string, string)> Measure() => new Soak().Run();

    List<(string, string)> Run()
    {
        Progress.Say($"making {Offers:N0} offers and {Needs:N0} needs to begin with");
        Begin();
        var rows = new List<(string, string)> { Row("at the start") };
        Progress.Say($"{Events:N0} events");
        var began = Stopwatch.GetTimestamp();
        for (var tenth = 1; tenth <= 10; tenth++)
        {
            for (var page = 0; page < Events / 10 / Page; page++) Follow();
            rows.Add(Row($"after {tenth * Events / 10:N0} events"));
            Progress.Say(rows[^1].ToString());
        }
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return [.. rows, ("as fast as they go", $"{seconds.ToString("F0", CultureInfo.InvariantCulture)} s, {Events / seconds:N0} events/s, {lists:N0} changed lists read")];
    }

    void Begin()
    {
        var table = TermTable.Of(Enumerable.Range(0, OffersOfTheTable).Select(place => records.Offer(place).Content), Vocabulary.Load());
        var rules = RulesVersion.First(Vocabulary.Load(), table);
        Take((RulesAdopted.Stream, new RulesAdopted(RulesAdopted.Stream, rules, "system:bench", default)));
        known.KeepLists();
        while (offersCame < Offers) Take(events.OfferComes(offersCame++));
        while (needsCame < Needs) Take(events.NeedComes(needsCame++));
        ReadLists();
    }

    // A page of events, then its lists, as the service keeps them.
    void Follow()
    {
        for (var happened = 0; happened < Page; happened++) Take(Next());
        ReadLists();
        known.LetGoOfEnded();
    }

    /// <summary>Of a hundred events 15 are offers that come and 15 offers that leave, 30 revisions, 38 slots taken and given back, 1 and 1 needs.</summary>
    (Guid, object) Next() => chance.Below(100) switch
    {
        < 15 => events.OfferComes(offersCame++),
        < 30 => events.OfferLeaves(offersEnded++),
        < 60 => events.OfferIsRevised(SomeOffer(), chance.Below(1_000_000)),
        < 98 => SlotMoves(),
        < 99 => events.NeedComes(needsCame++),
        _ => events.NeedEnds(needsEnded++),
    };

    // A slot that is taken is given back after a while.
    (Guid, object) SlotMoves()
    {
        if (taken.Count == SlotsTaken && taken.Dequeue() is var back) return (back, new SlotGivenBack(back));
        var offerId = MadeUpEvents.OfferId(SomeOffer());
        taken.Enqueue(offerId);
        return (offerId, new SlotTaken(offerId));
    }

    int SomeOffer() => chance.From(offersEnded, offersCame - 1);

    void Take((Guid StreamId, object Data) what)
    {
        var happened = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(what.Data.GetType()), what.Data)!;
        (happened.StreamId, happened.Sequence) = (what.StreamId, ++sequence);
        known.Take(happened);
    }

    void ReadLists()
    {
        foreach (var needId in known.Engine!.TakeChangedLists())
        {
            lists++;
            known.Engine.Kept(needId);
        }
    }

    (string, string) Row(string when)
    {
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        var size = known.Engine!.Size;
        return ($"memory {when}", string.Create(CultureInfo.InvariantCulture,
            $"{bytes / 1e6:F1} MB; {offersCame - offersEnded:N0} offers of {size.Offers:N0}, {needsCame - needsEnded:N0} needs of {size.Needs:N0}; "
            + $"of it records {size.BytesBesideText / 1e6:F1}, texts {size.BytesOfText / 1e6:F1}, rows of lists {size.BytesOfLists / 1e6:F1} MB"));
    }
}
