using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A broker passes a need to another matchmaking service that can serve it better.</summary>
public sealed record ReferNeed(Guid NeedId, string? Service, string? Reference, Act Act);

public static class ReferNeedHandler
{
    public static Task<Answer> Handle(ReferNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, ReferNeed command)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (string.IsNullOrWhiteSpace(command.Service)) return Refusal.Invalid("service", "name the service to which the need goes");
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is referred; this one is {need.State.Word()}.");
        return Decision.Happens(new NeedReferred(need.Id, command.Service, command.Reference, act.By, act.Now));
    }
}
