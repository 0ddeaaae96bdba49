namespace Matchmaking.Needs.Writing;

/// <summary>A part of the receipt of a submitted need that a later room brings along: a component that takes the <see cref="NeedSheet"/>.</summary>
public sealed record NeedReceiptSection(Type Component);
