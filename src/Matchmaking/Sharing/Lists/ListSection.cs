namespace Matchmaking.Sharing;

/// <summary>A part of a list's page that a later room brings along: a component that takes <c>Of</c>, which list it is, and its <see cref="ListFilter"/>.</summary>
public sealed record ListSection(Type Component);
