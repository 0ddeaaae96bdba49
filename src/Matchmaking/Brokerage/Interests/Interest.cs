using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>An institution would like to help with an open need, or to do research on its side, and waits for word until a day.</summary>
/// <param name="OfferId">The offer that it has in mind; null where none is registered yet.</param>
/// <param name="AsPartner">It answers a call for partners and would stand on the need's side.</param>
public sealed record InterestExpressed(
    Guid InterestId,
    Guid NeedId,
    Guid OrganizationId,
    Guid? OfferId,
    string Message,
    bool AsPartner,
    DateOnly Until,
    string By,
    DateTimeOffset HappenedAt) : IHappened;

/// <summary>The institution took its interest back.</summary>
public sealed record InterestWithdrawn(Guid InterestId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The broker, or of a partner the need's side, said no, and why.</summary>
public sealed record InterestDeclined(Guid InterestId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The no did not stand when it was contested; the interest waits for word again.</summary>
public sealed record InterestReopened(Guid InterestId, Guid NeedId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The interest became an introduction, or the institution a partner on the need's side.</summary>
/// <param name="IntroductionId">Null where it became a partner.</param>
public sealed record InterestTakenUp(Guid InterestId, Guid? IntroductionId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Nobody gave word in time; it can still be taken up.</summary>
public sealed record InterestLapsed(Guid InterestId, Guid NeedId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Where an interest stands.</summary>
public enum InterestState
{
    Expressed,
    TakenUp,
    Declined,
    Lapsed,
    Withdrawn,
}

/// <summary>An interest as decisions read it.</summary>
public sealed record Interest(
    Guid Id, Guid NeedId, Guid OrganizationId, Guid? OfferId, string Message, bool AsPartner, DateOnly Until, string By, DateTimeOffset At)
{
    public InterestState State { get; init; }
    public string? Reason { get; init; }
    public Guid? IntroductionId { get; init; }

    public static Interest Create(InterestExpressed expressed) => new(
        expressed.InterestId, expressed.NeedId, expressed.OrganizationId, expressed.OfferId, expressed.Message,
        expressed.AsPartner, expressed.Until, expressed.By, expressed.HappenedAt);

    public Interest Apply(InterestWithdrawn _) => this with { State = InterestState.Withdrawn };

    public Interest Apply(InterestDeclined declined) => this with { State = InterestState.Declined, Reason = declined.Reason };

    public Interest Apply(InterestTakenUp taken) => this with { State = InterestState.TakenUp, IntroductionId = taken.IntroductionId };

    public Interest Apply(InterestReopened _) => this with { State = InterestState.Expressed, Reason = null };

    public Interest Apply(InterestLapsed _) => this with { State = InterestState.Lapsed };

    /// <summary>What stands against giving word on it; one that lapsed can still be taken up or declined.</summary>
    public Refusal? StandsAgainstWord() => State is InterestState.Expressed or InterestState.Lapsed
        ? null
        : Refusal.Conflict($"This interest is {State}.");
}
