using System.Collections.Immutable;
using JasperFx.Events;
using JasperFx.Events.Aggregation;
using JasperFx.Events.Tags;
using Marten;

namespace Matchmaking.Brokerage;

/// <summary>Marks an event as touching the slots of an offer, so that all of them can be read and guarded together.</summary>
public sealed record OfferTag(Guid Value);

/// <summary>
/// How many slots of some offers running cooperations hold: read across cooperations, and guarded so that two that agree
/// at once cannot both get the last slot.
/// </summary>
[BoundaryAggregate]
public sealed partial class TakenSlots
{
    public ImmutableDictionary<Guid, int> ByOffer { get; private set; } = ImmutableDictionary<Guid, int>.Empty;

    public int Of(Guid offerId) => ByOffer.GetValueOrDefault(offerId);

    public void Apply(CooperationAgreed agreed) => Move(agreed.Offers, +1);

    public void Apply(CooperationJoined joined) => Move(joined.Offers, +1);

    public void Apply(CooperationCompleted completed) => Move(completed.Offers, -1);

    void Move(IEnumerable<IntroducedOffer> offers, int step) =>
        ByOffer = offers.Aggregate(ByOffer, (slots, offer) => slots.SetItem(offer.OfferId, Of(offer.OfferId) + step));

    /// <summary>Every event that took or gave back a slot of one of these offers.</summary>
    public static EventTagQuery Touching(IEnumerable<Guid> offerIds) =>
        offerIds.Aggregate(new EventTagQuery(), (query, offerId) => query.Or(new OfferTag(offerId)));

    /// <summary>Reads the slots of these offers so that saving fails, and is tried again, where another took one meanwhile.</summary>
    public static async Task<TakenSlots> Guarded(IDocumentSession session, IEnumerable<Guid> offerIds)
    {
        var boundary = await session.Events.FetchForWritingByTags<TakenSlots>(Touching(offerIds));
        return boundary.Aggregate ?? new TakenSlots();
    }

    /// <summary>Marks what takes or gives back slots with the offers that it touches; other events stay as they are.</summary>
    public static Func<object, object> Marks(IDocumentSession session) => happened => happened switch
    {
        CooperationAgreed agreed => Marked(session, agreed, agreed.Offers),
        CooperationJoined { Offers: [_, ..] } joined => Marked(session, joined, joined.Offers),
        CooperationCompleted completed => Marked(session, completed, completed.Offers),
        _ => happened,
    };

    static object Marked(IDocumentSession session, object happened, IEnumerable<IntroducedOffer> offers)
    {
        var marked = session.Events.BuildEvent(happened);
        foreach (var offer in offers) marked.WithTag(new OfferTag(offer.OfferId));
        return marked;
    }
}
