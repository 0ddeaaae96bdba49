using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A focal point gives a submitted need back to its author, saying why.</summary>
public sealed record ReturnNeed(Guid NeedId, string? Reason, Act Act);

public static class ReturnNeedHandler
{
    public static Task<Answer> Handle(ReturnNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, ReturnNeed command)
    {
        var act = command.Act;
        if (need.AskedFor.FirstOrDefault(act.Actor.IsFocalPointOf) is not { } party) return NeedDeeds.OnlyFocalPointOf(need.Content.Party);
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say what is to be changed");
        if (need.State != NeedState.Submitted)
            return Refusal.Conflict($"Only a submitted need is returned; this one is {need.State}.");
        return Decision.Happens(new NeedReturned(need.Id, party, command.Reason, act.By, act.Now));
    }
}
