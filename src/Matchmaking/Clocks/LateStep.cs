using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>A step is late, and these people were asked to help; once for every week that it is late.</summary>
/// <param name="Step">The step's word.</param>
/// <param name="Period">The week of lateness that had begun: 1 when the time was just over.</param>
/// <param name="Rung">The rung of the ladder on which they stand: alternate, lead, head or global.</param>
/// <param name="Asked">Those who were told; none where nobody stands on any rung.</param>
public sealed record HelpAsked(
    Guid LateStepId, string Step, Guid SubjectId, Guid? NeedId, DateTimeOffset StartedAt, DateTimeOffset DueAt, int Period, string Rung,
    ImmutableArray<Guid> Asked, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Who was asked in which week.</summary>
public sealed record AskedHelp(int Period, string Rung, ImmutableArray<Guid> People, DateTimeOffset At);

/// <summary>A step of a record that was or is late since a clock ran out: who was asked to help, week by week.</summary>
public sealed record LateStep(Guid Id, string Step, Guid SubjectId, Guid? NeedId, DateTimeOffset StartedAt, DateTimeOffset DueAt)
{
    public ImmutableArray<AskedHelp> Asked { get; init; } = [];

    /// <summary>How many weeks it was late when help was last asked for.</summary>
    [JsonIgnore]
    public int Periods => Asked.IsEmpty ? 0 : Asked.Max(asked => asked.Period);

    /// <summary>The same clock of the same record is the same late step; one that is started anew is another.</summary>
    public static Guid IdOf(Step step, Guid subjectId, DateTimeOffset startedAt) =>
        StableId.Of("late", step.Word(), subjectId.ToString(), startedAt.UtcTicks.ToString());

    public static LateStep Create(HelpAsked asked) =>
        new LateStep(asked.LateStepId, asked.Step, asked.SubjectId, asked.NeedId, asked.StartedAt, asked.DueAt).Apply(asked);

    public LateStep Apply(HelpAsked asked) =>
        this with { DueAt = asked.DueAt, Asked = Asked.Add(new AskedHelp(asked.Period, asked.Rung, asked.Asked, asked.HappenedAt)) };
}
