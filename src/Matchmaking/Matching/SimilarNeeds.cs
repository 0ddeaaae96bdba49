using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>Another need of the same Party whose text speaks of the same thing.</summary>
/// <param name="Score">How much of the one's text the other meets, by the text rule in force, from 0 to 120; the better of both ways.</param>
public sealed record SimilarNeed(Guid NeedId, LocalizedText Title, string State, int Score);

/// <summary>Finds needs that may be duplicates: of the same Party, and alike by the terms that the ranking compares.</summary>
public sealed class SimilarNeeds(IDocumentStore store, Vocabulary vocabulary)
{
    /// <summary>Half of what two texts can score: what the text rule itself calls met.</summary>
    public const int Bar = TextScore.Most / 2;

    /// <summary>A Party with more open needs than that compares the newest.</summary>
    const int Most = 500;

    public async Task<IResult> Show(Guid needId, Door door, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId, cancellation);
        if (need is null || !(await session.SightOn(door.Actor, needId))(need).Seen) return Problems.Of(Refusal.NotFound);
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        if (!door.Actor.MayBroker(need)) return Problems.Of(NeedDeeds.OnlyItsBrokers);
        return Results.Json(new Page<SimilarNeed>(await Find(session, need, door.Actor, cancellation), null), Json.Options);
    }

    public async Task<IReadOnlyList<SimilarNeed>> Find(IQuerySession session, Need need, Actor actor, CancellationToken cancellation)
    {
        if (await session.RulesInForce(cancellation) is not { } rules || need.Content.Party is not { } party) return [];
        var others = await session.Query<Need>()
            .Where(n => n.Content.Party == party && n.Id != need.Id && (n.State == NeedState.Open || n.State == NeedState.Agreed))
            .OrderByDescending(n => n.BegunAt).Take(Most).ToListAsync(cancellation);
        var sightOf = await session.SightOn(actor, [.. others.Select(other => other.Id)]);
        return Among(need, others.Where(other => sightOf(other).Seen), TextRules.Named(rules.TextRule, vocabulary, rules.Terms));
    }

    /// <summary>The most alike first.</summary>
    public static IReadOnlyList<SimilarNeed> Among(Need need, IEnumerable<Need> others, ITextRule rule)
    {
        var (asked, said) = (Asked(need, rule), Said(need, rule));
        return
        [
            .. others.Select(other => (Other: other, Score: Math.Max(rule.Score(asked, Said(other, rule)), rule.Score(Asked(other, rule), said))))
                .Where(pair => pair.Score >= Bar)
                .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Other.Id)
                .Select(pair => new SimilarNeed(pair.Other.Id, pair.Other.Content.Title, pair.Other.State.Word(), pair.Score)),
        ];
    }

    static NeedText Asked(Need need, ITextRule rule) => rule.ReadNeed(need.Content.Title, need.Content.Problem);

    static uint[] Said(Need need, ITextRule rule) => rule.ReadOffer(need.Content.Title, need.Content.Problem);
}
