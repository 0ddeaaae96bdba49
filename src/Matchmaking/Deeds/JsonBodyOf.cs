namespace Matchmaking.Deeds;

/// <summary>
/// Tells the API's description what a body looks like. The framework's own mark would refuse other content types before it
/// is known who asks, and so answer 415 where 401 is due.
/// </summary>
public sealed record JsonBodyOf(Type Type);
