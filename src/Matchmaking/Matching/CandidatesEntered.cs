namespace Matchmaking.Matching;

/// <summary>All that entered the heads of lists with one page of events, in one message: what is looked up for whom they concern is looked up once.</summary>
public sealed record CandidatesEntered(IReadOnlyList<CandidateEntered> Entered);
