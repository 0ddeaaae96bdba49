namespace Matchmaking.Needs;

/// <summary>
/// A part of a need's page that a later room brings along: a component that takes the <see cref="NeedSheet"/>. The parts
/// follow one another as the rooms do.
/// </summary>
public sealed record NeedSection(Type Component)
{
    /// <summary>Whether it stands at the side of the page, among what is short.</summary>
    public bool Aside { get; init; }
}
