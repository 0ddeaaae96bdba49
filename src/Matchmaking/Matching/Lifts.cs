using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>Tries on an offer, one at a time, what its institution could change, and tells what each change would be worth.</summary>
/// <param name="pair">Reads a need and a changed offer as the engine does.</param>
internal sealed class Lifts(Facets facets, Vocabulary vocabulary, Func<NeedTraits, OfferFacts, Pair> pair, string language)
{
    /// <summary>The changes that add points or remove a failing condition, the most points first.</summary>
    public IReadOnlyList<Lift> Of(NeedTraits need, OfferFacts offer)
    {
        var now = pair(need, offer);
        var lifts = Changes(need, now, offer).Select(change => Try(change, need, now)).OfType<Lift>();
        return [.. lifts.OrderByDescending(lift => now.Failing.Contains(lift.Concerns)).ThenByDescending(lift => lift.Points)];
    }

    private Lift? Try(Change change, NeedTraits need, Pair now)
    {
        var then = pair(need, change.Offer);
        var points = then.Factors.Score - now.Factors.Score;
        var opened = now.Failing.Except(then.Failing).FirstOrDefault();
        return points > 0 || opened is not null ? new(opened ?? change.Factor, points, change.Sentence) : null;
    }

    private IEnumerable<Change> Changes(NeedTraits need, Pair now, OfferFacts facts)
    {
        var (offer, content) = (now.Fit.Offer, facts.Content);
        if (facets.SubjectIds(need.Record.Subjects & ~offer.Subjects).ToList() is { Count: > 0 } subjects)
            yield return To("subject", facts with { Content = content with { Subjects = [.. content.Subjects, .. subjects] } }, Labels(subjects));
        if (need.Parties.Except(now.Fit.PartiesServed(4).Select(party => (byte)party)).Order().Select(party => facets.PartyCode(party)).ToList() is { Count: > 0 } parties)
            yield return To("place", facts with { Content = content with { Serves = Naming(content.Serves, parties) } }, Labels(parties));
        if (facets.KindIds((uint)need.Record.Kinds & ~(uint)offer.FreeKinds).ToList() is { Count: > 0 } kinds)
            yield return To("kind", facts with { Content = content with { Kinds = Giving(content.Kinds, kinds) } }, Labels(kinds));
        if (facets.TargetIds(need.Record.Targets & ~offer.Targets).ToList() is { Count: > 0 } targets)
            yield return To("target", facts with { Content = content with { Targets = [.. content.Targets, .. targets] } }, Numbers(targets));
        if (!now.Fit.LanguageShared && need.Languages is [var asked, ..])
            yield return To("language", facts with { Content = content with { Languages = [.. content.Languages, asked] } }, Labels([asked]));
        if (facts.Taken > 0 && offer.FreeSlots >= 1)
            yield return To("load", facts with { Taken = 0 }, offer.Slots);
        if (offer.FreeSlots < 1)
            yield return To("slots", facts with { Content = content with { Slots = facts.Taken + 1 } });
        if (!facts.Open)
            yield return To("open", facts with { Open = true });
        yield return To("time", facts with { Content = Covering(content, need.Content) }, Day(need.Content.From), Day(need.Content.Until));
    }

    private Change To(string factor, OfferFacts offer, params object[] parts) =>
        new(factor, offer, Say("sentence.could", Say("lift." + factor, parts)));

    private static Served Naming(Served serves, List<string> parties) => serves with { Countries = [.. serves.Countries, .. parties] };

    private static IReadOnlyList<OfferedKind> Giving(IReadOnlyList<OfferedKind> kinds, List<string> free) =>
        [.. kinds.Where(kind => !free.Contains(kind.Kind)), .. free.Select(kind => new OfferedKind(kind, true, null))];

    private static OfferContent Covering(OfferContent offer, NeedContent need) => offer with
    {
        From = need.From is null ? null : Earlier(offer.From, need.From.Value),
        Until = need.Until is null ? null : Later(offer.Until, need.Until.Value),
    };

    private static DateOnly? Earlier(DateOnly? day, DateOnly other) => day < other ? day : day is null ? null : other;

    private static DateOnly? Later(DateOnly? day, DateOnly other) => day > other ? day : day is null ? null : other;

    private string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? Say("day.open");

    private string Labels(IEnumerable<string> terms) => string.Join(Say("join.words"), terms.Select(term => vocabulary.Label(term, language)));

    private string Numbers(IEnumerable<string> targets) => string.Join(Say("join.words"), targets.Select(target => vocabulary.Targets[target].Number));

    private string Say(string key, params object[] parts) => ReasonTexts.In(language, key, parts);

    private sealed record Change(string Factor, OfferFacts Offer, string Sentence);
}

/// <summary>A need and an offer side by side: what they share, what it is worth, and which hard conditions fail.</summary>
internal sealed record Pair(Fit Fit, OfferTraits Offer, Factors Factors, IReadOnlyList<string> Failing);
