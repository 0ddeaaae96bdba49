using System.Text.Json;
using JasperFx.Events;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// All that was known of needs, offers and rules at one event: fed the events in their order, it gives the engine its facts.
/// The same events give the same lists, live, after a restart, and for any past date. Needs that ended are let go of, and recalled from
/// their own events where one is opened again: what is kept grows with what lives, not with all that ever was.
/// </summary>
public sealed class KnownRecords
{
    readonly Instance instance;
    readonly Dictionary<Guid, (Need Need, long Opened)> needs = [];
    readonly HashSet<Guid> ended = [];
    readonly KnownOffers offers;
    int? served;

    /// <summary>Nothing is known yet.</summary>
    /// <param name="textRule">The text rule by which offers are read; that of the rules in force, once there are any.</param>
    public KnownRecords(Vocabulary vocabulary, Instance instance, string textRule = WordsAndConcepts.RuleName)
        : this(new OfferSide(new RecordReading(vocabulary, textRule)), instance)
    {
    }

    KnownRecords(OfferSide side, Instance instance) => (offers, this.instance) = (new KnownOffers(side), instance);

    /// <summary>The event up to which everything is known.</summary>
    public long Position { get; private set; }

    /// <summary>The id of that event.</summary>
    public Guid LastEvent { get; private set; }

    /// <summary>Whether what a need said was erased since this was last set back: what was written down before still holds it.</summary>
    public bool ForgotWords { get; set; }

    /// <summary>The engine under the rules in force; null until rules were adopted.</summary>
    public MatchingEngine? Engine { get; private set; }

    /// <summary>The text rule that the offers have to be read by anew, from the first event on; null where they were read by the one in force.</summary>
    public string? OutgrownBy { get; private set; }

    /// <summary>Every need that is open now.</summary>
    public IEnumerable<Guid> OpenNeeds => needs.Values.Where(n => n.Need.State == NeedState.Open).Select(n => n.Need.Id);

    /// <summary>What is known of a need that did not end, and of one that did until it is let go of.</summary>
    public NeedFacts? Need(Guid needId) => needs.TryGetValue(needId, out var known) ? FactsOf(known.Need, known.Opened) : null;

    /// <summary>A need's facts by its record, ended or not; one that was let go of has no place among others.</summary>
    public NeedFacts Need(Need need) => Need(need.Id) ?? FactsOf(need, 0);

    /// <summary>The facts of a need that is still being written, as if it were open now for all Parties that it names.</summary>
    public NeedFacts AsIfOpen(Need need) => FactsOf(need, 0) with { Open = true, Parties = need.AskedFor };

    /// <summary>What is known of an offer beside what it says.</summary>
    public KnownOffer? Offer(Guid offerId) => offers.Find(offerId);

    /// <summary>An offer's facts: what it says from the record given, the rest as known.</summary>
    public OfferFacts? Offer(Offer offer) => offers.Find(offer.Id) is { } known
        ? new(offer.Key(instance), offer.Id, 0, offer.Content, offer.OrganizationId.ToString(), known.Open, known.Taken, known.Ended, known.Useful)
        : null;

    /// <summary>The facts of an offer that is still being written, as if it were open now.</summary>
    public OfferFacts AsIfOpen(Offer offer) => offers.Find(offer.Id) is { } known
        ? new(offer.Key(instance), offer.Id, 0, offer.Content, offer.OrganizationId.ToString(), true, known.Taken, known.Ended, known.Useful)
        : new(offer.Key(instance), offer.Id, 0, offer.Content, offer.OrganizationId.ToString(), true, 0, 0, 0);

    /// <summary>Keeps the list of every open need from now on, under these rules and those to come.</summary>
    public void KeepLists(int rows = MatchingEngine.RowsServed)
    {
        served = rows;
        Engine?.KeepLists(rows);
    }

    /// <summary>Takes an event in.</summary>
    public void Take(IEvent happened)
    {
        switch (happened.Data)
        {
            case RulesAdopted adopted:
                Rule(adopted.Rules);
                break;
            case ITakesSlots taking:
                foreach (var offerId in taking.OfferIds) offers.Change(offerId, slots => slots with { Taken = slots.Taken + 1 }, Engine);
                break;
            case IGivesSlotsBack ended:
                foreach (var offerId in ended.OfferIds) offers.Change(offerId, slots => slots.Ends(ended.WasUseful), Engine);
                break;
            default:
                Record(happened);
                break;
        }
        (Position, LastEvent) = (happened.Sequence, happened.Id);
    }

    /// <summary>Needs among these events that are opened again and were let go of: they are to be recalled by what happened to them before.</summary>
    public IEnumerable<IEvent> ToRecall(IReadOnlyList<IEvent> events) => events
        .Where(happened => happened.Data is NeedReopened && !needs.ContainsKey(happened.StreamId))
        .Select(happened => events.First(first => first.StreamId == happened.StreamId))
        .Where(first => first.Version > 1)
        .Distinct();

    /// <summary>Knows a need again, by what happened to it so far.</summary>
    public void Recall(IEnumerable<IEvent> past)
    {
        var (need, opened) = ((Need?)null, 0L);
        foreach (var happened in past) (need, opened) = After(need, opened, happened);
        Put(need!, opened);
    }

    /// <summary>Lets go of needs that ended: who asks about one has its record.</summary>
    public void LetGoOfEnded()
    {
        foreach (var needId in ended.Where(needId => Engine?.Forget(needId) != false).ToList())
        {
            ended.Remove(needId);
            needs.Remove(needId);
        }
    }

    /// <summary>
    /// Writes what events change; only once rules were adopted. Gives what writes the needs, which nothing changes any more: that takes
    /// longest, and events need not wait for it.
    /// </summary>
    public Action<BinaryWriter> Save(BinaryWriter snapshot)
    {
        snapshot.Write(Position);
        snapshot.Write(LastEvent.ToByteArray());
        snapshot.Write(served ?? 0);
        snapshot.Write(JsonSerializer.Serialize(Engine!.Rules, Json.Options));
        Engine.Save(snapshot);
        offers.Save(snapshot);
        var then = needs.Values.ToArray();
        return rest => Save(then, rest);
    }

    static void Save((Need Need, long Opened)[] needs, BinaryWriter snapshot)
    {
        snapshot.Write(needs.Length);
        foreach (var (need, opened) in needs)
        {
            snapshot.Write(opened);
            snapshot.Write(JsonSerializer.Serialize(need, Json.Options));
        }
    }

    /// <summary>All that was known when it was saved.</summary>
    public static KnownRecords Load(BinaryReader snapshot, Vocabulary vocabulary, Instance instance)
    {
        var (position, lastEvent, served) = (snapshot.ReadInt64(), new Guid(snapshot.ReadBytes(16)), snapshot.ReadInt32());
        var engine = MatchingEngine.Load(snapshot, vocabulary, JsonSerializer.Deserialize<RulesVersion>(snapshot.ReadString(), Json.Options)!);
        var known = new KnownRecords(engine.Offers, instance) { Position = position, LastEvent = lastEvent, Engine = engine };
        if (served > 0) known.served = served;
        known.offers.Load(snapshot);
        for (var left = snapshot.ReadInt32(); left > 0; left--)
        {
            var opened = snapshot.ReadInt64();
            var need = JsonSerializer.Deserialize<Need>(snapshot.ReadString(), Json.Options)!;
            known.Remember(need, opened);
        }
        return known;
    }

    void Record(IEvent happened)
    {
        ForgotWords |= happened.Data is NeedTextErased;
        var (need, opened) = needs.GetValueOrDefault(happened.StreamId);
        // Of a need that was let go of nothing but its being opened again is of interest, and before that it is recalled.
        if (need is null && happened.Data is not (NeedDrafted or NeedImported))
            offers.Take(happened, Engine, instance);
        else if (After(need, opened, happened) is var (after, since) && !ReferenceEquals(after, need))
            Put(after, since);
    }

    static (Need Need, long Opened) After(Need? need, long opened, IEvent happened)
    {
        var after = need.After(happened.Data)!;
        return (after, opened > 0 || !after.WasOpened ? opened : happened.Sequence);
    }

    void Put(Need need, long opened)
    {
        Remember(need, opened);
        Engine?.Put(FactsOf(need, opened));
    }

    void Remember(Need need, long opened)
    {
        needs[need.Id] = (need, opened);
        if (need.IsEnded) ended.Add(need.Id);
        else ended.Remove(need.Id);
    }

    /// <summary>Other rules make every list anew; what offers say is read again only where the text rule is another.</summary>
    void Rule(RulesVersion rules)
    {
        OutgrownBy = rules.TextRule == offers.Side.Reading.TextRule ? null : rules.TextRule;
        if (OutgrownBy is not null) return;
        Engine = Under(rules);
        if (served is { } rows) Engine.KeepLists(rows);
    }

    /// <summary>The same records under other rules, to look at their lists.</summary>
    public MatchingEngine Under(RulesVersion rules)
    {
        var engine = new MatchingEngine(offers.Side, rules);
        foreach (var (need, opened) in needs.Values) engine.Put(FactsOf(need, opened));
        return engine;
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
}
