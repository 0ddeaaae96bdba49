using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>One sentence for each factor above 0, in the reader's language; what it names is what the score counted.</summary>
internal sealed class Reasons(Facets facets, Vocabulary vocabulary, string language)
{
    private static readonly (int Closeness, string Key)[] Places =
        [(4, "place.named"), (3, "place.innermost"), (2, "place.region"), (1, "place.world")];

    /// <summary>The sentences by factor, in the order of the factors.</summary>
    /// <param name="languages">The languages that both speak.</param>
    public IReadOnlyDictionary<string, string> Of(Fit fit, Factors factors, IReadOnlyList<string> languages, IReadOnlyList<string> wordsThatMet)
    {
        var reasons = new Dictionary<string, string>();
        foreach (var (factor, points) in factors.Named())
            if (points > 0)
                reasons[factor] = Say("sentence.it", Join("join.clauses", Clauses(factor, fit, languages, wordsThatMet)));
        return reasons;
    }

    /// <summary>The note of a row that equity moved.</summary>
    public string? Note(string? key) => key is null ? null : Say(key);

    private IEnumerable<string> Clauses(string factor, Fit fit, IReadOnlyList<string> languages, IReadOnlyList<string> words) => factor switch
    {
        "subject" => Subject(fit),
        "place" => Place(fit),
        "text" => [words.Count > 0 ? Say("text.words", Join("join.words", words)) : Say("text.unnamed")],
        "kind" => Kind(fit),
        "target" => [Target(fit)],
        "language" => [Say("language.shared", Labels(languages))],
        "load" => [Say("load.free", fit.Offer.FreeSlots, fit.Offer.Slots)],
        "time" => [Time(fit)],
        _ => [Record(fit)],
    };

    private IEnumerable<string> Subject(Fit fit)
    {
        var same = facets.SubjectIds(fit.SameSubjects).ToList();
        var related = facets.SubjectIds(fit.RelatedSubjects).ToList();
        if (same.Count > 0)
            yield return Say("subject.same", same.Count, fit.Need.SubjectCount, Labels(same));
        if (related.Count > 0)
            yield return Say("subject.related", Labels(related));
    }

    private IEnumerable<string> Place(Fit fit)
    {
        foreach (var (closeness, key) in Places)
            if (fit.PartiesServed(closeness).Order().Select(facets.PartyCode).ToList() is { Count: > 0 } served)
                yield return Say(key, Labels(served));
    }

    private IEnumerable<string> Kind(Fit fit)
    {
        var free = facets.KindIds(fit.FreeKinds).ToList();
        var atCost = facets.KindIds(fit.KindsAtCost).ToList();
        if (free.Count > 0)
            yield return Say("kind.free", Labels(free));
        if (atCost.Count > 0)
            yield return Say("kind.cost", Labels(atCost));
    }

    private string Target(Fit fit)
    {
        var numbers = facets.TargetIds(fit.Targets).Select(target => vocabulary.Targets[target].Number.ToString()).ToList();
        return Say("target.met", numbers.Count, fit.Need.TargetCount, Join("join.words", numbers));
    }

    private string Time(Fit fit) => fit.Need.Days is { } days ? Say("time.shared", fit.DaysShared, days) : Say("time.open");

    private string Record(Fit fit) => fit.Offer.Ended > 0
        ? Say("record.ended", fit.Offer.Useful, fit.Offer.Ended)
        : Say("record.newcomer");

    private string Labels(IEnumerable<string> terms) => Join("join.words", terms.Select(term => vocabulary.Label(term, language)));

    private string Join(string key, IEnumerable<string> parts) => string.Join(Say(key), parts);

    private string Say(string key, params object[] parts) => ReasonTexts.In(language, key, parts);
}
