using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>A row of a list as every side must give it: the offer by its place, and the nine numbers.</summary>
public readonly record struct RankedRow(int Offer, Factors Factors);
