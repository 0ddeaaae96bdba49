using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Routing;

/// <summary>Decides whether a turn of coverage moves a case. A turn that is told again moves nothing.</summary>
public static class NeedRouting
{
    /// <param name="lead">Who leads the case, with the roles of that day; null where nobody does, or nobody who is still here.</param>
    public static Decision Decide(Need need, CoverageTurn turn, IReadOnlyCollection<SupportCentre> centres, Actor? lead)
    {
        if (!need.IsCase) return Decision.Happens();
        var before = need.Route?.Centres ?? Covering.Before(turn, centres, need.AskedFor);
        var now = Covering.On(turn.Today, centres, need.AskedFor);
        if (now.SequenceEqual(before)) return Decision.Happens();
        var because = turn.Begins ? RouteCause.CoverageBegan : RouteCause.CoverageEnded;
        var givenUp = need.Lead is null || lead?.MayBroker(need) == true ? null : need.Lead;
        return Decision.Happens(new NeedRouted(need.Id, now, before, because, turn.Party, givenUp, By, turn.Now));
    }

    const string By = "system:routing";
}
