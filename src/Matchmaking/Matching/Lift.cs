namespace Matchmaking.Matching;

/// <summary>One concrete thing that would lift an offer for a need: the factor or hard condition it concerns, the points it would add, and how to say it.</summary>
public sealed record Lift(string Concerns, int Points, string Sentence);
