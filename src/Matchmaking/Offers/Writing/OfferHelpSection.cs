namespace Matchmaking.Offers.Writing;

/// <summary>A part of the help beside the form of an offer that a later room brings along: a component that takes <c>Written</c>, an <see cref="OfferInWriting"/>.</summary>
public sealed record OfferHelpSection(Type Component);
