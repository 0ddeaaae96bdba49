using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Wolverine;

namespace Matchmaking.Matching;

/// <summary>
/// Sees to it that a start finds rules of the ranking that can be followed: makes the first from the offers that are there, and renews
/// those that were adopted over another vocabulary or text rule.
/// </summary>
public sealed class Rulemaking(IDocumentStore store, Vocabulary vocabulary, TimeProvider time, IServiceProvider services)
{
    public async Task Adopt(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var inForce = await session.RulesInForce(cancellation);
        if (inForce is not null && !inForce.AreOutdated(vocabulary)) return;
        var terms = await session.TermsOfOffers(vocabulary, cancellation);
        var act = new Act(Actor.System("rules"), time.GetUtcNow());
        object adopt = inForce is null
            ? new AdoptFirstRules(RulesVersion.First(vocabulary, terms), act)
            : new RenewRules(inForce, terms, vocabulary.Hash, act);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Answer>(adopt, cancellation);
    }
}
