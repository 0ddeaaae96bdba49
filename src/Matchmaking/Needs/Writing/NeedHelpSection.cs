namespace Matchmaking.Needs.Writing;

/// <summary>A part of the help beside the form of a need that a later room brings along: a component that takes <c>Written</c>, a <see cref="NeedInWriting"/>.</summary>
public sealed record NeedHelpSection(Type Component)
{
    /// <summary>Whether it stands before what the need still lacks.</summary>
    public bool ComesFirst { get; init; }
}
