using Matchmaking.Deeds;

namespace Matchmaking.Needs.Joining;

/// <summary>The need says the same as another, which goes on for both; this one ends pointing to it.</summary>
public sealed record NeedJoined(Guid NeedId, Guid JoinedTo, string? Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The need was taken apart again from the one into which it was joined, and is open.</summary>
public sealed record NeedSeparated(Guid NeedId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;
