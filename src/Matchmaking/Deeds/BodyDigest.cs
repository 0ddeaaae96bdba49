namespace Matchmaking.Deeds;

/// <summary>What a request brought, in short: two requests with the same digest bring the same.</summary>
public sealed record BodyDigest(string Hash);
