using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs;

/// <summary>A need as one reader may see it, with what its page shows beside it.</summary>
/// <param name="Open">The deeds that this reader could do now.</param>
/// <param name="Lead">The name of who leads the case, for those who are told names.</param>
public sealed record NeedSheet(
    Need Need,
    NeedSight Sight,
    long Version,
    IReadOnlyList<SupportCentre> Centres,
    IReadOnlyList<HistoryRow> History,
    ImmutableArray<string> Open,
    string? Lead)
{
    /// <summary>Reads the sheet; null where there is no such need, or none that the actor sees.</summary>
    public static async Task<NeedSheet?> Read(IQuerySession session, Guid needId, Act act)
    {
        if (await session.LoadAsync<Need>(needId) is not { } need) return null;
        var sight = (await session.SightOn(act.Actor, needId))(need);
        if (!sight.Seen) return null;
        var centres = await session.Query<SupportCentre>().ToListAsync();
        var history = await NeedHistory.Read(session, need, sight);
        return new NeedSheet(
            need,
            sight,
            history.Count,
            [.. centres.Where(c => need.AskedFor.Any(party => c.CoversOn(act.Today, party)))],
            history,
            OpenDeeds.On(need, act),
            sight.Shortlist ? await NameOf(need.Lead, session) : null);
    }

    static async Task<string?> NameOf(string? lead, IQuerySession session) =>
        lead is null ? null : (await session.NamesOf([lead])).Of(lead);
}
