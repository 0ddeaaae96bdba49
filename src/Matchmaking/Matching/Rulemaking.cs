using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Offers;
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
        var offers = await session.Query<Offer>().OrderBy(o => o.Id).ToListAsync(cancellation);
        var rules = RulesVersion.First(vocabulary, TermTable.Of(offers.Select(o => o.Content), vocabulary));
        await using var scope = services.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        await bus.InvokeAsync<Answer>(new AdoptRules(rules, new Act(Actor.System("rules"), time.GetUtcNow())), cancellation);
    }
}
