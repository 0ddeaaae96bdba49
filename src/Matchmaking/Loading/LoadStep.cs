namespace Matchmaking.Loading;

/// <summary>How far one part of the first load has come, for whoever watches it.</summary>
public sealed record LoadStep(string Name, int Done, int Of);
