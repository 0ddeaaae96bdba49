using Marten;

namespace Matchmaking.Matching;

/// <summary>Reads the rules in force from their events, with the whole term table.</summary>
public static class RulesReading
{
    public static async Task<RulesVersion?> RulesInForce(this IQuerySession session, CancellationToken cancellation)
    {
        var events = await session.Events.FetchStreamAsync(RulesAdopted.Stream, token: cancellation);
        return events.Select(happened => happened.Data).OfType<RulesAdopted>().LastOrDefault()?.Rules;
    }
}
