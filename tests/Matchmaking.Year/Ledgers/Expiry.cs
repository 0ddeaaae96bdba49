namespace Matchmaking.Year;

/// <summary>What ends by itself on a morning, and whom that is told before: an offer after twelve months, a need after its last day.</summary>
public sealed record Expiry(Guid Subject, int? Reminds, int Ends, Func<bool> Happens);
