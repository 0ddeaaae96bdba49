using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>Shows cooperations to those who take part in them.</summary>
public sealed class CooperationViews(IDocumentStore store)
{
    public async Task<IResult> Show(Guid cooperationId, Door door)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Cooperation>(cooperationId) is not { } cooperation) return Problems.Of(Refusal.NotFound);
        var found = await session.CaseOf(cooperation.IntroductionId, door.Today);
        if (found is null || !door.Actor.TakesPartIn(found)) return Problems.Of(Refusal.NotFound);
        door.ETag((await session.Events.FetchStreamStateAsync(cooperationId))!.Version);
        return Results.Json(View(cooperation), Json.Options);
    }

    /// <summary>What a deed on a cooperation answers with: the cooperation as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);

    static object View(Cooperation cooperation) => new
    {
        CooperationId = cooperation.Id,
        cooperation.IntroductionId,
        cooperation.NeedId,
        State = cooperation.State.Word(),
        cooperation.Title,
        cooperation.Starts,
        cooperation.Ends,
        cooperation.Roles,
        cooperation.AgreedAt,
        OfferIds = cooperation.Offers.Select(o => o.OfferId),
        Need = cooperation.NeedCompletion,
        Offers = cooperation.OfferCompletions,
    };
}
