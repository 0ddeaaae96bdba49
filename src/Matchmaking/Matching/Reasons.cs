using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>One sentence for each factor above 0, in the reader's language; what it names is what the score counted.</summary>
internal sealed class Reasons(Facets facets, Vocabulary vocabulary, string language)
{
    /// <summary>The sentences by factor, in the order of the factors.</summary>
    public IReadOnlyDictionary<string, string> Of(NeedTraits need, OfferTraits offer, Factors factors, IReadOnlyList<string> wordsThatMet)
    {
        var reasons = new Dictionary<string, string>();
        foreach (var (factor, points) in factors.Named())
            if (points > 0)
                reasons[factor] = Say("sentence.it", Join("join.clauses", Clauses(factor, need, offer, wordsThatMet)));
        return reasons;
    }

    /// <summary>The note of a row that equity moved.</summary>
    public string? Note(string? key) => key is null ? null : Say(key);

    private IEnumerable<string> Clauses(string factor, NeedTraits need, OfferTraits offer, IReadOnlyList<string> words) => factor switch
    {
        "subject" => Subject(need, offer),
        "place" => Place(need, offer),
        "text" => [words.Count > 0 ? Say("text.words", Join("join.words", words)) : Say("text.unnamed")],
        "kind" => Kind(need, offer),
        "target" => [Target(need, offer)],
        "language" => [Say("language.shared", Labels(need.Languages.Intersect(offer.Languages)))],
        "load" => [Say("load.free", offer.FreeSlots, offer.Slots)],
        "time" => [Time(need, offer)],
        _ => [Record(offer)],
    };

    private IEnumerable<string> Subject(NeedTraits need, OfferTraits offer)
    {
        var same = facets.SubjectIds(need.Subjects & offer.Subjects).ToList();
        var related = facets.SubjectIds(need.Subjects & ~offer.Subjects & offer.RelatedSubjects).ToList();
        if (same.Count > 0)
            yield return Say("subject.same", same.Count, need.SubjectCount, Labels(same));
        if (related.Count > 0)
            yield return Say("subject.related", Labels(related));
    }

    private IEnumerable<string> Place(NeedTraits need, OfferTraits offer)
    {
        var rest = need.Parties;
        foreach (var (key, served) in ClosestFirst(offer))
        {
            if (!(rest & served).IsEmpty)
                yield return Say(key, Labels(facets.PartyCodes(rest & served)));
            rest &= ~served;
        }
    }

    private static IEnumerable<(string Key, PartySet Served)> ClosestFirst(OfferTraits offer) =>
    [
        ("place.named", offer.Named),
        ("place.innermost", offer.InInnermostRegion),
        ("place.region", offer.InAnyRegion),
        ("place.world", offer.NamesTheWorld ? ~default(PartySet) : default),
    ];

    private IEnumerable<string> Kind(NeedTraits need, OfferTraits offer)
    {
        var free = facets.KindIds(need.Kinds & offer.FreeKinds).ToList();
        var atCost = facets.KindIds(need.Content.AcceptsAtCost ? need.Kinds & offer.KindsAtCost : 0).ToList();
        if (free.Count > 0)
            yield return Say("kind.free", Labels(free));
        if (atCost.Count > 0)
            yield return Say("kind.cost", Labels(atCost));
    }

    private string Target(NeedTraits need, OfferTraits offer)
    {
        var numbers = facets.TargetIds(need.CountedTargets & offer.Targets).Select(target => vocabulary.Targets[target].Number.ToString()).ToList();
        return Say("target.met", numbers.Count, need.CountedTargetCount, Join("join.words", numbers));
    }

    private string Time(NeedTraits need, OfferTraits offer) => need.HasBothDates
        ? Say("time.shared", need.Window.DaysSharedWith(offer.Window), need.Window.Days)
        : Say("time.open");

    private string Record(OfferTraits offer) => offer.Facts.Ended > 0
        ? Say("record.ended", offer.Facts.Useful, offer.Facts.Ended)
        : Say("record.newcomer");

    private string Labels(IEnumerable<string> terms) => Join("join.words", terms.Select(term => vocabulary.Label(term, language)));

    private string Join(string key, IEnumerable<string> parts) => string.Join(Say(key), parts);

    private string Say(string key, params object[] parts) => ReasonTexts.In(language, key, parts);
}
