using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Clarifying;

/// <summary>The need's own side answers what it was asked.</summary>
public sealed record ClarifyNeed(Guid NeedId, string? Answer, Act Act);

public static class ClarifyNeedHandler
{
    public static Task<Answer> Handle(ClarifyNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, ClarifyNeed command)
    {
        var act = command.Act;
        if (!MayClarify(act.Actor, need)) return NeedDeeds.OnlyItsWriters(need);
        if (string.IsNullOrWhiteSpace(command.Answer)) return Refusal.Invalid("answer", $"answer the question");
        if (need.Unclear is null) return Refusal.Conflict($"No question waits for an answer.");
        return Decision.Happens(new NeedClarified(need.Id, command.Answer, act.By, act.Now));
    }

    /// <summary>Whoever is of its side: who wrote it, who drafts or endorses for its Parties, who speaks for its requester.</summary>
    public static bool MayClarify(Actor actor, Need need) => actor.IsSignedIn && actor.IsOwnSideOf(need);
}
