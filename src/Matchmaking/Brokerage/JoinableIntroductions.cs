using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>Finds the introductions that a broker could take into a cooperation.</summary>
public static class JoinableIntroductions
{
    /// <summary>More than stand accepted at once with any broker today; the oldest first.</summary>
    const int Most = 100;

    /// <summary>Introductions that both sides accepted, on needs that the actor may broker.</summary>
    public static async Task<IReadOnlyList<IntroductionCase>> Joinable(this IQuerySession session, Act act, Guid? besides = null)
    {
        if (!act.Actor.IsBroker) return [];
        var accepted = await session.Query<Introduction>()
            .Where(i => i.State == IntroductionState.Proposed && i.AcceptedAt != null)
            .OrderBy(i => i.AcceptedAt).Take(Most).ToListAsync();
        var cases = new List<IntroductionCase>();
        foreach (var introduction in accepted.Where(one => one.Id != besides))
            if (await session.CaseOf(introduction.Id, act.Today) is { } found && act.Actor.MayBroker(found.Need)) cases.Add(found);
        return [.. cases.Where(found => Joining.StandsAgainst(found) is null)];
    }
}
