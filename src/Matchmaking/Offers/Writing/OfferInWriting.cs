namespace Matchmaking.Offers.Writing;

/// <summary>An offer while its form is filled in: as it would be if it were saved now.</summary>
public sealed record OfferInWriting(Offer Offer)
{
    /// <summary>Whether it is asked for by the page that is open, while somebody types.</summary>
    public bool Live { get; init; }

    public OfferContent Content => Offer.Content;
}
