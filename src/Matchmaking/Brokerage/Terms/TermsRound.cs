namespace Matchmaking.Brokerage;

/// <summary>What a side proposes instead of a yes or a no.</summary>
/// <param name="What">What would be done.</param>
/// <param name="Cost">What it would cost and who would bear it.</param>
public sealed record ProposedTerms(string What, DateOnly? Starts, DateOnly? Ends, string? Cost, string? Text);

/// <summary>What became of proposed terms.</summary>
public enum RoundOutcome
{
    Open,
    Accepted,
    Declined,

    /// <summary>The other side answered with terms of its own.</summary>
    Countered,

    /// <summary>The side that proposed them answered the introduction as it was.</summary>
    Overtaken,
}

/// <summary>Terms that one side proposed, and what became of them.</summary>
public sealed record TermsRound(Guid OfferId, bool ByNeed, ProposedTerms Terms, bool RecordedByBroker, DateTimeOffset At)
{
    public RoundOutcome Outcome { get; init; }

    /// <summary>Why the other side said no to them.</summary>
    public string? Reason { get; init; }

    /// <summary>The same with its end; what has ended stays as it is.</summary>
    public TermsRound Closed(RoundOutcome outcome, string? reason) =>
        Outcome == RoundOutcome.Open ? this with { Outcome = outcome, Reason = reason } : this;
}
