namespace Matchmaking.Matching;

/// <summary>An offer entered the head of an open need's shortlist; told once by the projection that keeps the lists, with the others of its page.</summary>
/// <param name="First">It is the first candidate that the need ever had.</param>
/// <param name="Position">The event that brought it there.</param>
public sealed record CandidateEntered(Guid NeedId, Guid OfferId, int Rank, bool First, long Position);
