namespace Matchmaking.Participants;

/// <summary>What a practitioner knows, in codes of the vocabularies alone: events keep it, so it can hold no name.</summary>
/// <param name="Countries">Countries whose nature and institutions she knows from work there.</param>
public sealed record Expertise(
    IReadOnlyList<string> Subjects,
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Countries)
{
    /// <summary>What is left of it when all is forgotten: together, codes can tell who somebody is.</summary>
    public static readonly Expertise Untold = new([], [], [], [], []);
}
