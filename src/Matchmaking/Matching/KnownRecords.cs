using JasperFx.Events;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// All that was known of needs, offers and rules at one event: fed the events in their order, it gives the engine its facts.
/// The same events give the same lists, live, after a restart, and for any past date.
/// </summary>
public sealed class KnownRecords(Vocabulary vocabulary, Instance instance)
{
    readonly Dictionary<Guid, (Need Need, long Opened)> needs = [];
    readonly Dictionary<Guid, (Offer Offer, long Registered)> offers = [];
    readonly Dictionary<Guid, Slots> slots = [];

    /// <summary>The event up to which everything is known.</summary>
    public long Position { get; private set; }

    /// <summary>The engine under the rules in force; null until rules were adopted.</summary>
    public MatchingEngine? Engine { get; private set; }

    /// <summary>Every need that is open now.</summary>
    public IEnumerable<Guid> OpenNeeds => needs.Values.Where(n => n.Need.State == NeedState.Open).Select(n => n.Need.Id);

    public NeedFacts? Need(Guid needId) => needs.TryGetValue(needId, out var known) ? FactsOf(known.Need, known.Opened) : null;

    public OfferFacts? Offer(Guid offerId) => offers.TryGetValue(offerId, out var known) ? FactsOf(known.Offer, known.Registered) : null;

    /// <summary>Takes an event in and says which open needs may have other lists for it.</summary>
    public IReadOnlyCollection<Guid> Take(IEvent happened)
    {
        Position = happened.Sequence;
        return happened.Data switch
        {
            RulesAdopted adopted => Rule(adopted.Rules),
            ITakesSlots taking => taking.OfferIds.SelectMany(offerId => Move(offerId, s => s with { Taken = s.Taken + 1 })).ToHashSet(),
            IGivesSlotsBack ended => ended.OfferIds.SelectMany(offerId => Move(offerId, s => s.Ended(ended.WasUseful))).ToHashSet(),
            var data => Record(happened, data),
        };
    }

    IReadOnlyCollection<Guid> Record(IEvent happened, object data)
    {
        var need = needs.GetValueOrDefault(happened.StreamId);
        if (need.Need.After(data) is { } after)
            return ReferenceEquals(after, need.Need) ? [] : Put(after, need.Opened > 0 ? need.Opened : OpenedBy(after, happened));
        var offer = offers.GetValueOrDefault(happened.StreamId);
        if (offer.Offer.After(data) is not { } changed || ReferenceEquals(changed, offer.Offer)) return [];
        return Put(changed, offer.Registered > 0 ? offer.Registered : happened.Sequence);
    }

    static long OpenedBy(Need need, IEvent happened) => need.WasOpened ? happened.Sequence : 0;

    IReadOnlyCollection<Guid> Put(Need need, long opened)
    {
        needs[need.Id] = (need, opened);
        Engine?.Put(FactsOf(need, opened));
        return [need.Id];
    }

    IReadOnlyCollection<Guid> Put(Offer offer, long registered)
    {
        offers[offer.Id] = (offer, registered);
        return Changed(offer.Id);
    }

    IReadOnlyCollection<Guid> Move(Guid offerId, Func<Slots, Slots> move)
    {
        slots[offerId] = move(slots.GetValueOrDefault(offerId) ?? Slots.None);
        return Changed(offerId);
    }

    IReadOnlyCollection<Guid> Changed(Guid offerId)
    {
        if (Engine is null || Offer(offerId) is not { } facts) return [];
        Engine.Put(facts);
        return Engine.NeedsTouchedBy(facts);
    }

    /// <summary>Other rules make every list anew.</summary>
    IReadOnlyCollection<Guid> Rule(RulesVersion rules)
    {
        var engine = new MatchingEngine(vocabulary, rules);
        foreach (var (offer, registered) in offers.Values.OrderBy(o => o.Registered)) engine.Put(FactsOf(offer, registered));
        foreach (var (need, opened) in needs.Values.OrderBy(n => n.Opened)) engine.Put(FactsOf(need, opened));
        Engine = engine;
        return [.. OpenNeeds];
    }

    NeedFacts FactsOf(Need need, long opened) => new(
        need.Key(instance),
        need.Id,
        opened,
        need.Content,
        need.RequesterId?.ToString(),
        need.State == NeedState.Open,
        need.WasOpened ? need.Parties : need.AskedFor,
        need.PlaceByParty.IsEmpty ? need.Content.Priority : need.PlaceByParty.Values.Min());

    OfferFacts FactsOf(Offer offer, long registered)
    {
        var counted = slots.GetValueOrDefault(offer.Id) ?? Slots.None;
        return new OfferFacts(
            offer.Key(instance),
            offer.Id,
            registered,
            offer.Content,
            offer.OrganizationId.ToString(),
            offer.State == OfferState.Open && !offer.AwaitsEndorsement,
            counted.Taken,
            counted.EndedCount,
            counted.Useful);
    }

    /// <summary>What cooperations here did to an offer; what an import said of elsewhere does not count.</summary>
    sealed record Slots(int Taken, int EndedCount, int Useful)
    {
        public static readonly Slots None = new(0, 0, 0);

        public Slots Ended(bool useful) => new(Taken - 1, EndedCount + 1, Useful + (useful ? 1 : 0));
    }
}
