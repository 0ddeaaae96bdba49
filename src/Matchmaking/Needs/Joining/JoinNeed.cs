using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Joining;

/// <summary>A broker joins a need into another of the same Party that says the same.</summary>
/// <param name="To">The need that goes on for both.</param>
public sealed record JoinNeed(Guid NeedId, Guid? To, string? Reason, Act Act);

public static class JoinNeedHandler
{
    public static async Task<Answer> Handle(JoinNeed command, IDocumentSession session)
    {
        var other = command.To is { } to ? await session.LoadAsync<Need>(to) : null;
        return await session.OnNeed(command.NeedId, command.Act, need => Decide(need, command, other));
    }

    /// <param name="other">The need that is to go on; null where there is none.</param>
    public static Decision Decide(Need need, JoinNeed command, Need? other)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (other is null || !Sight.Of(act.Actor, other).Seen) return Refusal.Invalid("to", $"name the need that goes on for both");
        if (other.Id == need.Id) return Refusal.Invalid("to", $"is this very need");
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is joined into another; this one is {need.State}.");
        if (other.Content.Party != need.Content.Party) return Refusal.Conflict($"Only needs of the same Party are joined.");
        if (other.State is not (NeedState.Open or NeedState.Agreed)) return Refusal.Conflict($"The other need is {other.State}; it cannot go on for both.");
        return Decision.Happens(new NeedJoined(need.Id, other.Id, command.Reason, act.By, act.Now));
    }
}
