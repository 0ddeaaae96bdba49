using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>Somebody whom a decision concerns asks that someone else looks at it.</summary>
/// <param name="OfferId">The offer that was set aside, or whose institution declined.</param>
public sealed record ContestDecision(Guid ContestId, Contested? Decision, Guid? SubjectId, Guid? OfferId, string? Reason, Act Act);

public static class ContestDecisionHandler
{
    public static async Task<Answer> Handle(ContestDecision command, IDocumentSession session)
    {
        var found = command is { Decision: { } decision, SubjectId: { } subjectId }
            ? await session.DecisionOf(decision, subjectId, command.OfferId, command.Act.Today)
            : null;
        var open = await session.Query<Contest>().Where(c => c.SubjectId == command.SubjectId && c.State == ContestState.Open).ToListAsync();
        var isContested = open.Any(c => c.Decision == command.Decision && c.OfferId == command.OfferId);
        return await session.Begin<Contest>(command.ContestId, command.Act, Decide(command, found, isContested));
    }

    /// <param name="isContested">Somebody contests the same decision already, and it is not answered.</param>
    public static Decision Decide(ContestDecision command, ContestedDecision? found, bool isContested)
    {
        var act = command.Act;
        if (command.Decision is null) return Refusal.Invalid("decision", $"say which decision: {string.Join(", ", Enum.GetValues<Contested>().Select(one => one.Word()))}");
        if (command.SubjectId is null) return Refusal.Invalid("subjectId", $"say what was decided on");
        if (found is null || !found.IsSeenBy(act.Actor)) return Refusal.NotFound;
        if (!found.Concerns(act.Actor)) return Refusal.Forbidden($"who is concerned by the decision");
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say what speaks against the decision");
        if (!found.Stands) return Refusal.Conflict($"This decision does not stand any more.");
        if (isContested) return Refusal.Conflict($"This decision is contested already; somebody else answers it within a month.");
        return Decision.Happens(new DecisionContested(
            command.ContestId, found.Decision, found.SubjectId, found.NeedId, command.OfferId, command.Reason, found.DecidedBy, act.By, act.Now));
    }
}
