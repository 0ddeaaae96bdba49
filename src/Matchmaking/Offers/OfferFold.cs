namespace Matchmaking.Offers;

/// <summary>Folds an offer's events one by one, for readers that follow all events in their order.</summary>
public static class OfferFold
{
    /// <summary>The offer after the event; unchanged where the event is not one of an offer's.</summary>
    public static Offer? After(this Offer? offer, object happened) => happened switch
    {
        OfferRegistered e => Offer.Create(e),
        OfferImported e => Offer.Create(e),
        OfferRevised e => offer!.Apply(e),
        OfferImportRevised e => offer!.Apply(e),
        OfferEndorsed e => offer!.Apply(e),
        OfferPaused e => offer!.Apply(e),
        OfferResumed e => offer!.Apply(e),
        OfferRenewed e => offer!.Apply(e),
        OfferExpired e => offer!.Apply(e),
        OfferWithdrawn e => offer!.Apply(e),
        _ => offer,
    };
}
