using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Needs;

namespace Matchmaking.Access;

/// <summary>Sight of needs for somebody whose organization may have been introduced to them.</summary>
public static class NeedSights
{
    public static async Task<Func<Need, NeedSight>> SightOn(this IQuerySession session, Actor actor, params Guid[] needIds)
    {
        var links = await session.LinksOf(actor, needIds);
        return need => Sight.Of(actor, need, links.GetValueOrDefault(need.Id));
    }
}
