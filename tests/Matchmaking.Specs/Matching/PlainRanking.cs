using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Specs.Matching;

/// <summary>
/// The rules read once more, apart from the engine: sets of words, one pair at a time, no index and no bits. Only the text score is taken from the rule.
/// </summary>
internal sealed class PlainRanking(Vocabulary vocabulary, ITextRule textRule)
{
    private readonly Dictionary<string, uint[]> texts = [];

    public Weights Weights { get; init; } = Weights.First;

    public IEnumerable<(string Key, int[] Factors)> OffersFor(NeedFacts need, IEnumerable<OfferFacts> offers) => offers
        .Where(offer => IsCandidate(need, offer))
        .Select(offer => (offer, factors: FactorsOf(need, offer)))
        .OrderByDescending(row => row.factors.Sum())
        .ThenByDescending(row => row.offer.Content.Slots - row.offer.Taken)
        .ThenBy(row => row.offer.Sequence)
        .Select(row => (row.offer.Key, row.factors));

    public IEnumerable<(string Key, int[] Factors)> NeedsFor(OfferFacts offer, IEnumerable<NeedFacts> needs, DateOnly on) => needs
        .Where(need => IsCandidate(need, offer))
        .Select(need => (need, factors: FactorsOf(need, offer)))
        .OrderByDescending(row => row.factors.Sum() / 25)
        .ThenBy(row => row.need.Priority is null)
        .ThenBy(row => row.need.Priority)
        .ThenBy(row => vocabulary.IsMember("ldc", row.need.Content.Party!, on) || vocabulary.IsMember("sids", row.need.Content.Party!, on) ? 0 : 1)
        .ThenBy(row => row.need.Sequence)
        .Select(row => (row.need.Key, row.factors));

    private bool IsCandidate(NeedFacts need, OfferFacts offer)
    {
        var (asked, given) = (need.Content, offer.Content);
        if (!need.Open || !offer.Open || given.Slots - offer.Taken < 1 || SharedDays(need, offer) < 1)
            return false;
        if (!need.Parties.Any(party => PlaceOf(party, offer) > 0) || !asked.Kinds.Any(kind => KindOf(kind, need, offer) > 0))
            return false;
        if (asked.LanguageRequired && !SharesLanguage(need, offer))
            return false;
        if (need.RequesterKey is not null && need.RequesterKey == offer.OrganizationKey)
            return false;
        return asked.Subjects.Any(subject => SubjectOf(subject, offer) > 0)
            || (Counted(need).Intersect(Targets(given.Targets)).Any() && TextOf(need, offer) >= 1);
    }

    private int[] FactorsOf(NeedFacts need, OfferFacts offer)
    {
        var (asked, given) = (need.Content, offer.Content);
        var subjects = asked.Subjects.Distinct().ToList();
        var kinds = asked.Kinds.Distinct().Select(kind => KindOf(kind, need, offer)).OrderDescending().Take(2).Sum();
        var counted = Counted(need);
        var parties = need.Parties.Distinct().ToList();
        return
        [
            Weights.Subject * subjects.Sum(subject => SubjectOf(subject, offer)) / (2 * Math.Max(subjects.Count, Quarter(given.Subjects.Distinct().Count()))),
            Weights.Place * parties.Sum(party => PlaceOf(party, offer)) / (4 * parties.Count),
            Weights.Text * TextOf(need, offer) / 120,
            Weights.Kind * kinds / (2 * Math.Max(Math.Min(asked.Kinds.Distinct().Count(), 2), Quarter(given.Kinds.Select(kind => kind.Kind).Distinct().Count()))),
            TargetPoints(counted, Targets(given.Targets)),
            SharesLanguage(need, offer) ? Weights.Language : 0,
            Weights.Load * (given.Slots!.Value - offer.Taken) / given.Slots.Value,
            TimePoints(need, offer),
            Weights.Record * (offer.Useful + 1) / (offer.Ended + 2),
        ];
    }

    private int TargetPoints(HashSet<string> counted, HashSet<string> given) => counted.Count == 0 && given.Count == 0
        ? 0
        : Weights.Target * counted.Count(given.Contains) / Math.Max(counted.Count, Quarter(given.Count));

    private int TimePoints(NeedFacts need, OfferFacts offer)
    {
        if (need.Content is not { From: { } from, Until: { } until })
            return Weights.Time;
        var days = until.DayNumber - from.DayNumber + 1;
        return (int)((long)Weights.Time * Math.Min(SharedDays(need, offer), 90) / Math.Min(days, 90));
    }

    private static int SharedDays(NeedFacts need, OfferFacts offer)
    {
        var first = new[] { need.Content.From, offer.Content.From, DateOnly.MinValue }.Max();
        var last = new[] { need.Content.Until, offer.Content.Until, DateOnly.MaxValue }.Min();
        return last!.Value.DayNumber - first!.Value.DayNumber + 1;
    }

    private int SubjectOf(string subject, OfferFacts offer)
    {
        if (offer.Content.Subjects.Contains(subject))
            return 2;
        return offer.Content.Subjects.Any(other => vocabulary.Subjects[other].Related.Contains(subject)) ? 1 : 0;
    }

    private int PlaceOf(string code, OfferFacts offer)
    {
        var (party, places) = (vocabulary.Parties[code], offer.Content.Serves);
        var namesTooMany = places.Countries.Distinct().Count() > 40;
        if (!namesTooMany && places.Countries.Contains(code))
            return 4;
        if (places.Regions.Contains(party.UnIntermediate ?? party.UnSubregion ?? party.UnRegion ?? "none"))
            return 3;
        if (places.Regions.Any(region => vocabulary.Regions[region].Contains(code)))
            return 2;
        return namesTooMany || places.Worldwide ? 1 : 0;
    }

    private static int KindOf(string kind, NeedFacts need, OfferFacts offer)
    {
        var named = offer.Content.Kinds.Where(given => given.Kind == kind).ToList();
        if (named.Exists(given => given.Free))
            return 2;
        return named.Count > 0 && need.Content.AcceptsAtCost ? 1 : 0;
    }

    private static bool SharesLanguage(NeedFacts need, OfferFacts offer) =>
        need.Content.Languages.Any(asked => offer.Content.Languages.Any(given => LanguageTag.Primary(asked) == LanguageTag.Primary(given)));

    private HashSet<string> Counted(NeedFacts need)
    {
        var targets = Targets(need.Content.Targets);
        var others = targets.Where(target => target is not ("GBF-TARGET-20" or "GBF-TARGET-21")).ToHashSet();
        return others.Count > 0 ? others : targets;
    }

    private HashSet<string> Targets(IEnumerable<string> named) => [.. named.SelectMany(vocabulary.Successors)];

    private int TextOf(NeedFacts need, OfferFacts offer) =>
        textRule.Score(textRule.ReadNeed(need.Content.Title, need.Content.Problem), TermsOf(offer));

    private uint[] TermsOf(OfferFacts offer) => texts.TryGetValue(offer.Key, out var terms)
        ? terms
        : texts[offer.Key] = textRule.ReadOffer(offer.Content.Title, offer.Content.Description);

    private static int Quarter(int count) => (int)Math.Ceiling(count / 4.0);
}
