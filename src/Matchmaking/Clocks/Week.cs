namespace Matchmaking.Clocks;

/// <summary>The running week of the service: one row, so that what is said weekly is said once a week.</summary>
public sealed record Week(Guid Id, DateTimeOffset BeganAt)
{
    /// <summary>There is one such row.</summary>
    public static readonly Guid Only = new("0193e000-0000-7000-8000-000000000007");

    public static Week BeginningAt(DateTimeOffset now) => new(Only, now);

    public bool IsOverAt(DateTimeOffset now) => BeganAt.AddDays(7) <= now;
}

/// <summary>A week of the service is over.</summary>
/// <param name="Began">When it began.</param>
public sealed record WeekPassed(DateTimeOffset Began, DateTimeOffset At);
