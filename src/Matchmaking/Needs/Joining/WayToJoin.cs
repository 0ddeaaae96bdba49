using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Joining;

/// <summary>How somebody who was about to post a need can take part in one that is there.</summary>
public enum WayToJoin
{
    None,

    /// <summary>It is of their own side: they add to it what it lacks.</summary>
    Adding,

    /// <summary>It calls for partners in research, and they speak for an institution.</summary>
    Partnering,
}

/// <summary>Which way is open to whom: the one that the deed itself would not refuse.</summary>
public static class WaysToJoin
{
    public static WayToJoin To(Need need, Act act)
    {
        if (need.State is not (NeedState.Open or NeedState.Agreed)) return WayToJoin.None;
        if (ReviseNeedHandler.Decide(need, new ReviseNeed(need.Id, need.Content, act)).Refusal is null) return WayToJoin.Adding;
        return need.PartnerCall?.Until >= act.Today && act.Actor.OwnOrganization(Role.Representative) is not null ? WayToJoin.Partnering : WayToJoin.None;
    }
}
