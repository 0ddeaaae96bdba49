using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Clocks;

/// <summary>Keeps who is asked to help with a late step in a week of its lateness.</summary>
/// <param name="People">Those who are told.</param>
public sealed record AskHelp(
    Step Step, Guid SubjectId, Guid? NeedId, DateTimeOffset StartedAt, DateTimeOffset DueAt, int Period, string Rung,
    ImmutableArray<Guid> People, Act Act)
{
    public Guid LateStepId => LateStep.IdOf(Step, SubjectId, StartedAt);

    public static AskHelp With(Deadline deadline, int period, string rung, IEnumerable<Guid> people, Act act) =>
        new(deadline.Step, deadline.SubjectId, deadline.NeedId, deadline.StartedAt, deadline.DueAt, period, rung, [.. people], act);
}

/// <summary>Keeps it in the transaction of those who are told, so that nobody is told without its being kept.</summary>
public static class AskingHelp
{
    /// <returns>Whether help is asked for now; not where it was in that week or a later one.</returns>
    public static async Task<bool> Ask(this IDocumentSession session, AskHelp command)
    {
        var stream = await session.Events.FetchForWriting<LateStep>(command.LateStepId);
        var decision = Decide(stream.Aggregate, command);
        stream.AppendMany(decision.Events);
        return !decision.Events.IsEmpty;
    }

    public static Decision Decide(LateStep? late, AskHelp command) => late?.Periods >= command.Period
        ? Decision.Happens()
        : Decision.Happens(new HelpAsked(
            command.LateStepId, command.Step.Word(), command.SubjectId, command.NeedId, command.StartedAt, command.DueAt,
            command.Period, command.Rung, command.People, command.Act.By, command.Act.Now));
}
