using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>Somebody whom a decision concerns asked that someone else looks at it.</summary>
/// <param name="SubjectId">The need, introduction, interest or organization that was decided on.</param>
/// <param name="OfferId">The offer that was set aside, or whose institution declined.</param>
/// <param name="DecidedBy">Who decided, and so does not review.</param>
public sealed record DecisionContested(
    Guid ContestId,
    Contested Decision,
    Guid SubjectId,
    Guid? NeedId,
    Guid? OfferId,
    string Reason,
    string DecidedBy,
    string By,
    DateTimeOffset HappenedAt) : IHappened;

/// <summary>Somebody else looked at the decision, and it stands.</summary>
public sealed record DecisionUpheld(Guid ContestId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Somebody else looked at the decision, and it does not stand; what it did was put right by events of its own.</summary>
public sealed record DecisionOverturned(Guid ContestId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The decisions that can be contested.</summary>
public enum Contested
{
    NeedDeclined,
    IntroductionDeclined,
    InterestDeclined,
    CandidateSetAside,
    VerificationRefused,
}

/// <summary>Where a contest stands.</summary>
public enum ContestState
{
    Open,
    Upheld,
    Overturned,
}

/// <summary>A contest as decisions read it.</summary>
public sealed record Contest(
    Guid Id, Contested Decision, Guid SubjectId, Guid? NeedId, Guid? OfferId, string Reason, string DecidedBy, string By, DateTimeOffset At)
{
    public ContestState State { get; init; }

    /// <summary>Why it was upheld or overturned.</summary>
    public string? Answer { get; init; }

    public static Contest Create(DecisionContested contested) => new(
        contested.ContestId, contested.Decision, contested.SubjectId, contested.NeedId, contested.OfferId,
        contested.Reason, contested.DecidedBy, contested.By, contested.HappenedAt);

    public Contest Apply(DecisionUpheld upheld) => this with { State = ContestState.Upheld, Answer = upheld.Reason };

    public Contest Apply(DecisionOverturned overturned) => this with { State = ContestState.Overturned, Answer = overturned.Reason };
}
