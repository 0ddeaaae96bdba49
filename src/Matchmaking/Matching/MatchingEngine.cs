using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Ranks offers for needs and needs for offers under one rules version, in memory: bits leave the survivors, the exact conditions and
/// eight factors follow, the text is read only where it can still change the list. One caller at a time: a lock keeps it so.
/// </summary>
public sealed class MatchingEngine
{
    private const string Language = "en";

    private readonly Lock gate = new();
    private readonly Vocabulary vocabulary;
    private readonly Facets facets;
    private readonly ITextRule textRule;
    private readonly Reasons reasons;
    private readonly OfferIndex offers = new();
    private readonly NeedIndex needs = new();
    private readonly Dictionary<Guid, OfferTraits> before = [];

    /// <summary>An empty engine; rules that were adopted over another vocabulary are an error of whoever starts it.</summary>
    public MatchingEngine(Vocabulary vocabulary, RulesVersion rules)
    {
        if (rules.VocabularyHash != vocabulary.Hash)
            throw new ArgumentException($"Rules version {rules.Number} was adopted over another vocabulary.", nameof(rules));
        this.vocabulary = vocabulary;
        Rules = rules;
        facets = new Facets(vocabulary);
        textRule = TextRules.Named(rules.TextRule, vocabulary, rules.Terms);
        reasons = new Reasons(facets, vocabulary, Language);
    }

    /// <summary>The rules that every list of it follows.</summary>
    public RulesVersion Rules { get; }

    /// <summary>Takes an offer in, or its newer state; its place among equals stays that of its first registration.</summary>
    public void Put(OfferFacts offer)
    {
        lock (gate)
            if (offers.Put(Traits(offer)) is { } earlier)
                before[offer.OfferId] = earlier;
    }

    /// <summary>Takes a need in, or its newer state.</summary>
    public void Put(NeedFacts need)
    {
        lock (gate)
            needs.Put(Traits(need));
    }

    /// <summary>The best offers for a need: by score, then more free slots, then registered first; other weights may be tried without being kept.</summary>
    public IReadOnlyList<Candidate> OffersFor(NeedFacts need, int take, Weights? whatIf = null)
    {
        lock (gate)
        {
            var traits = Traits(need);
            var best = Best(traits, take, whatIf ?? Rules.Weights);
            var words = WordsThatMet(traits, best.Select(scored => scored.Offer));
            return [.. best.Select((scored, place) => Row(traits, scored, words[place], place + 1))];
        }
    }

    /// <summary>The needs that an offer fits, in bands of score; membership in LDC and SIDS is that of the given day.</summary>
    public IReadOnlyList<FittingNeed> NeedsFor(OfferFacts offer, int take, DateOnly on)
    {
        lock (gate)
        {
            var traits = Traits(offer);
            var places = Fitting(traits).Select(fit => NeedPlace.Of(fit.Need, fit.Factors, vocabulary, on));
            return [.. NeedOrder.Ordered(places).Take(take).Select((row, place) => Row(traits, row.Place, row.Note, place + 1))];
        }
    }

    /// <summary>Why an offer is a candidate for a need, or by which conditions it is none; and what would lift it.</summary>
    public Explanation Explain(NeedFacts need, OfferFacts offer)
    {
        lock (gate)
        {
            var (asked, given) = (Traits(need), Traits(offer));
            var failing = HardConditions.Failing(asked, given, textRule);
            var lift = new Lifts(facets, vocabulary, textRule, Rules.Weights, Language).Of(asked, given);
            return failing.Count == 0 ? Fit(asked, given, lift) : new(false, failing, null, null, null, [], lift);
        }
    }

    /// <summary>
    /// The open needs whose list this offer may change: those it could answer as it is given, as it is held, and as it was held before that;
    /// so it does not matter whether the offer is put before or after.
    /// </summary>
    public IReadOnlyList<Guid> NeedsTouchedBy(OfferFacts offer)
    {
        lock (gate)
        {
            var states = new[] { Traits(offer), offers.Find(offer.OfferId), before.GetValueOrDefault(offer.OfferId) };
            return [.. states.OfType<OfferTraits>().SelectMany(needs.Survivors).Select(need => need.Facts.NeedId).Distinct()];
        }
    }

    private IReadOnlyList<ScoredOffer> Best(NeedTraits need, int take, Weights weights)
    {
        var best = new BestOffers(take);
        foreach (var offer in offers.Survivors(need))
            if (HardConditions.HoldBeforeText(need, offer))
                Consider(need, offer, weights, best);
        return best.InOrder();
    }

    // The text costs more than all else together: it is read only where the best text could still carry the offer into the list.
    private void Consider(NeedTraits need, OfferTraits offer, Weights weights, BestOffers best)
    {
        var withoutText = Scoring.Of(need, offer, weights, text: 0);
        if (!best.CouldEnter(withoutText.Score + weights.Text))
            return;
        var text = textRule.Score(need.Text, offer.Text);
        if (text < 1 && !HardConditions.SubjectInCommon(need, offer))
            return;
        var factors = withoutText with { Text = Scoring.Text(text, weights.Text) };
        best.Add(new(offer, factors, new(factors.Score, offer.FreeSlots, offer.Facts.Sequence)));
    }

    private IEnumerable<(NeedTraits Need, Factors Factors)> Fitting(OfferTraits offer)
    {
        foreach (var need in needs.Survivors(offer))
        {
            if (!HardConditions.HoldBeforeText(need, offer))
                continue;
            var text = textRule.Score(need.Text, offer.Text);
            if (text >= 1 || HardConditions.SubjectInCommon(need, offer))
                yield return (need, Scoring.Of(need, offer, Rules.Weights, text));
        }
    }

    private Explanation Fit(NeedTraits need, OfferTraits offer, IReadOnlyList<Lift> lift)
    {
        var factors = Scoring.Of(need, offer, Rules.Weights, textRule.Score(need.Text, offer.Text));
        var words = WordsThatMet(need, [offer])[0];
        return new(true, [], factors.Score, factors, reasons.Of(need, offer, factors, words), words, lift);
    }

    private Candidate Row(NeedTraits need, ScoredOffer scored, IReadOnlyList<string> words, int rank)
    {
        var why = reasons.Of(need, scored.Offer, scored.Factors, words);
        return new(scored.Offer.Facts.OfferId, scored.Offer.Facts.Key, rank, scored.Factors.Score, scored.Factors, why, words);
    }

    private FittingNeed Row(OfferTraits offer, NeedPlace place, string? note, int rank)
    {
        var (need, factors) = (place.Need, place.Factors);
        var words = WordsThatMet(need, [offer])[0];
        var why = reasons.Of(need, offer, factors, words);
        return new(need.Facts.NeedId, need.Facts.Key, rank, factors.Score, factors, why, words, reasons.Note(note));
    }

    private IReadOnlyList<IReadOnlyList<string>> WordsThatMet(NeedTraits need, IEnumerable<OfferTraits> given) =>
        textRule.WordsThatMet(need.Content.Title, need.Content.Problem, given.Select(offer => offer.Text));

    // What is held was read once already; a record given as it is held need not be read again.
    private NeedTraits Traits(NeedFacts need) =>
        needs.Find(need.NeedId) is { } held && held.Facts == need ? held : new(need, facets, textRule);

    private OfferTraits Traits(OfferFacts offer) =>
        offers.Find(offer.OfferId) is { } held && held.Facts == offer ? held : new(offer, facets, textRule);
}
