namespace Matchmaking.Offers;

/// <summary>A part of an offer's page that a later room brings along: a component that takes the <see cref="OfferSheet"/>.</summary>
public sealed record OfferSection(Type Component);
