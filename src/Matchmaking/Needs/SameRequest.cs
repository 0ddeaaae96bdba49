namespace Matchmaking.Needs;

/// <summary>The same request as it was put to another service, and where it stands there.</summary>
public sealed record SameRequest(string? Service, string? Reference, string? State);
