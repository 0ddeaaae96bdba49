using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Clarifying;

/// <summary>A broker asks the need's own side to clarify something; the clock of the first introduction rests until it has.</summary>
public sealed record AskToClarify(Guid NeedId, string? Question, Act Act);

public static class AskToClarifyHandler
{
    public static Task<Answer> Handle(AskToClarify command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, AskToClarify command)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (string.IsNullOrWhiteSpace(command.Question)) return Refusal.Invalid("question", $"say what is to be clarified");
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is clarified; this one is {need.State}.");
        if (need.Unclear is not null) return Refusal.Conflict($"A question to the need's side waits for its answer already.");
        return Decision.Happens(new NeedClarificationAsked(need.Id, command.Question, act.By, act.Now));
    }
}
