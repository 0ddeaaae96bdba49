using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// The rules without index and without bounds: every offer is looked at, every survivor's text is read. What it finds is what all sides
/// must find; how many survive it tells on the way.
/// </summary>
public sealed class PlainSide
{
    private readonly OfferTexts texts;
    private readonly ITextRule rule;
    private readonly FacetNumbers numbers;
    private readonly OfferRecord[] records;
    private readonly PartySet[] served;
    private readonly bool[] available;

    public PlainSide(Func<int, OfferFacts> state, int offers, OfferTexts texts, ITextRule rule, FacetNumbers numbers)
    {
        (this.texts, this.rule, this.numbers) = (texts, rule, numbers);
        (records, served, available) = (new OfferRecord[offers], new PartySet[offers], new bool[offers]);
        Parallel.For(0, offers, place => Put(OfferNumbers.Of(state(place), numbers), place));
    }

    /// <summary>How many offers the hard conditions leave, before any text is read.</summary>
    public int Survivors(NeedNumbers need) => Survivors(need, new RecordScoring(need, numbers)).Count();

    public List<RankedRow> Ask(NeedNumbers need, int take)
    {
        var scoring = new RecordScoring(need, numbers);
        return [.. Survivors(need, scoring)
            .Select(place => (place, text: rule.Score(need.Text, texts[place])))
            .Where(offer => offer.text >= 1 || scoring.SharesSubject(records[offer.place]))
            .Select(offer => (offer.place, factors: scoring.WithoutText(records[offer.place]) with { Text = Weights.First.Text * offer.text / TextScore.Most }))
            .OrderByDescending(offer => offer.factors.Score)
            .ThenByDescending(offer => records[offer.place].Free)
            .ThenBy(offer => offer.place)
            .Take(take)
            .Select(offer => new RankedRow(offer.place, offer.factors))];
    }

    private IEnumerable<int> Survivors(NeedNumbers need, RecordScoring scoring)
    {
        for (var place = 0; place < records.Length; place++)
            if (Holds(need, place, scoring))
                yield return place;
    }

    private bool Holds(NeedNumbers need, int place, RecordScoring scoring)
    {
        ref readonly var offer = ref records[place];
        return available[place]
            && (offer.Worldwide || !(served[place] & need.Parties).IsEmpty)
            && (need.Kinds & (offer.FreeKinds | (need.AcceptsAtCost ? offer.KindsAtCost : 0u))) != 0
            && (scoring.SharesSubject(offer) || (need.Targets & offer.Targets) != 0)
            && scoring.Holds(offer);
    }

    private void Put(OfferNumbers offer, int place)
    {
        records[place] = new(place, offer);
        served[place] = offer.Served;
        available[place] = offer.Open && offer.Free >= 1;
    }
}
