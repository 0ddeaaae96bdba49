namespace Matchmaking.Needs.Triage;

/// <summary>A part of the triage page that a later room brings along: a component that takes the <see cref="NeedSheet"/>.</summary>
public sealed record TriageSection(Type Component);
