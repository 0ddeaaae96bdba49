using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Notifications;

/// <summary>Why an offer was introduced, in one language: the sentences of its row in the shortlist.</summary>
/// <param name="Offer">The institution and the title of its offer.</param>
public sealed record IntroducedReasons(Guid OfferId, string Offer, int Score, ImmutableArray<string> Sentences);

/// <summary>What goes along with the word of an introduction: the broker's message, and the reasons as each reader may see them.</summary>
public static class IntroductionNotices
{
    /// <param name="reasons">The reasons of the introduced offers in a language.</param>
    public static Notice[] With(
        this IEnumerable<Notice> notices, IntroductionProposed proposed, Circle circle, Func<string, IReadOnlyList<IntroducedReasons>> reasons) =>
    [
        .. notices.Select(notice => notice with
        {
            Message = proposed.Message,
            Reasons = circle.Readers.FirstOrDefault(reader => reader.PersonId == notice.PersonId) is { } reader
                ? [.. reasons(reader.Language).Where(one => SeesRow(reader.Actor, circle.Need, proposed, one.OfferId))]
                : [],
        }),
    ];

    /// <summary>An institution sees its own row, the need's side and those who broker see all (product, Who sees what).</summary>
    static bool SeesRow(Actor actor, Need need, IntroductionProposed proposed, Guid offerId) =>
        Sight.Of(actor, need).Shortlist || proposed.Offers.Any(offer => offer.OfferId == offerId && actor.Represents(offer.OrganizationId));

    /// <summary>The reasons in each of these languages.</summary>
    public static async Task<Func<string, IReadOnlyList<IntroducedReasons>>> ReasonsIn(
        this Rankings rankings, IEnumerable<string> languages, Need need, IReadOnlyList<Offer> offers, CancellationToken cancellation)
    {
        var known = new Dictionary<string, IReadOnlyList<IntroducedReasons>>();
        foreach (var language in languages.Distinct())
            known[language] = Read(await rankings.Explain(need, offers, language, cancellation), offers, language);
        return language => known.GetValueOrDefault(language, []);
    }

    static IReadOnlyList<IntroducedReasons> Read(IReadOnlyDictionary<Guid, Explanation> explained, IEnumerable<Offer> offers, string language) =>
    [
        .. offers.Where(offer => explained.GetValueOrDefault(offer.Id) is { Reasons: not null, Score: not null }).Select(offer => new IntroducedReasons(
            offer.Id,
            $"{offer.Content.Organization?.Name} · {offer.Content.Title.In(language)}",
            explained[offer.Id].Score!.Value,
            [.. FactorNames.All.Select(factor => explained[offer.Id].Reasons!.GetValueOrDefault(factor)).OfType<string>()])),
    ];
}
