namespace Matchmaking.Brokerage;

/// <summary>
/// A part of the page of an introduction or a cooperation that a later room brings along: a component that takes
/// <c>RecordId</c> and <c>Cooperation</c>, which tells the one from the other.
/// </summary>
public sealed record CaseSection(Type Component)
{
    /// <summary>Whether it stands before what the page itself says at its side.</summary>
    public bool First { get; init; }
}
