using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Wolverine;

namespace Matchmaking.Notifications;

/// <summary>Sees to it that a start finds rules of who hears of what among the events.</summary>
public sealed class FirstHearing(IDocumentStore store, TimeProvider time, IServiceProvider services)
{
    public async Task Adopt(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<HearingRulebook>(HearingRulesAdopted.Stream, cancellation) is not null) return;
        await using var scope = services.CreateAsyncScope();
        var adopt = new AdoptFirstHearingRules(new Act(Actor.System("hearing"), time.GetUtcNow()));
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Answer>(adopt, cancellation);
    }
}
