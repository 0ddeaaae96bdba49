using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Sharing;

/// <summary>
/// Needs that speak of the same as a need, offers that speak of the same as an offer, whoever's they are: what the text rule in force
/// makes of their words. Those of the same Party that may be the same need are another matter, and for its brokers.
/// </summary>
public sealed class AlikeRecords(Listings listings, EventFeed feed, IDocumentStore store, Vocabulary vocabulary)
{
    /// <summary>A quarter of what two texts can score: both speak of the topic, not of its surroundings alone.</summary>
    public const int Bar = TextScore.Most / 4;

    const int Shown = 5;

    /// <summary>Some of the best may not be for this reader, or be over.</summary>
    const int Considered = 25;

    public async Task<IReadOnlyList<Need>> To(Need need, Actor actor, CancellationToken cancellation)
    {
        var best = await Best(need.Id, need.Content.Title, need.Content.Problem, await listings.Needs(cancellation), cancellation);
        await using var session = store.QuerySession();
        var sightOf = await session.SightOn(actor, best);
        var found = (await session.LoadManyAsync<Need>(cancellation, best)).Where(other => sightOf(other).Seen && IsOfUse(other)).ToDictionary(other => other.Id);
        return [.. best.Where(found.ContainsKey).Take(Shown).Select(needId => found[needId])];
    }

    public async Task<IReadOnlyList<Offer>> To(Offer offer, Actor actor, CancellationToken cancellation)
    {
        var best = await Best(offer.Id, offer.Content.Title, offer.Content.Description, await listings.Offers(cancellation), cancellation);
        await using var session = store.QuerySession();
        var found = (await session.LoadManyAsync<Offer>(cancellation, best))
            .Where(other => actor.Sees(other) && other.State == OfferState.Open).ToDictionary(other => other.Id);
        return [.. best.Where(found.ContainsKey).Take(Shown).Select(offerId => found[offerId])];
    }

    /// <summary>What was asked and met tells as much as what is still asked; what was taken back does not.</summary>
    static bool IsOfUse(Need need) => need.State is NeedState.Open or NeedState.Agreed or NeedState.Completed or NeedState.Answered;

    async Task<Guid[]> Best(Guid recordId, LocalizedText title, LocalizedText text, IReadOnlyList<Listing> others, CancellationToken cancellation)
    {
        if (await feed.Now(store, known => known.Engine?.Rules, cancellation) is not { } rules) return [];
        var rule = TextRules.Named(rules.TextRule, vocabulary, rules.Terms);
        var asked = rule.ReadNeed(title, text);
        return
        [
            .. others.Where(other => other.RecordId != recordId)
                .Select(other => (other.RecordId, Score: rule.Score(asked, other.Terms)))
                .Where(other => other.Score >= Bar)
                .OrderByDescending(other => other.Score).ThenBy(other => other.RecordId)
                .Take(Considered).Select(other => other.RecordId),
        ];
    }
}
