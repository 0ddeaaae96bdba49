using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Wolverine;

namespace Matchmaking.Matching;

/// <summary>Makes the first rules of the ranking from the offers that are there, where none were adopted yet.</summary>
public sealed class Rulemaking(IDocumentStore store, Vocabulary vocabulary, TimeProvider time, IServiceProvider services)
{
    public async Task AdoptFirst(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Rulebook>(RulesAdopted.Stream, cancellation) is not null) return;
        var rules = RulesVersion.First(vocabulary, await session.TermsOfOffers(vocabulary, cancellation));
        await using var scope = services.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        await bus.InvokeAsync<Answer>(new AdoptFirstRules(rules, new Act(Actor.System("rules"), time.GetUtcNow())), cancellation);
    }
}
