using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A broker answers a need from resources that exist already.</summary>
/// <param name="Resources">What answers it: titles and addresses.</param>
public sealed record AnswerNeed(Guid NeedId, string? Resources, Act Act);

public static class AnswerNeedHandler
{
    public static Task<Answer> Handle(AnswerNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, AnswerNeed command)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (string.IsNullOrWhiteSpace(command.Resources)) return Refusal.Invalid("resources", "name the resources that answer the need");
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is answered; this one is {need.State.Word()}.");
        return Decision.Happens(new NeedAnswered(need.Id, command.Resources, act.By, act.Now));
    }
}
