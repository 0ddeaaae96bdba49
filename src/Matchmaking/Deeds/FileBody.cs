namespace Matchmaking.Deeds;

/// <summary>Tells the API's description which kinds of file a body may be; like <see cref="JsonBodyOf"/> it refuses none.</summary>
public sealed record FileBody(params string[] ContentTypes);
