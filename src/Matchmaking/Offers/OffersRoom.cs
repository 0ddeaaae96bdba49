using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Offers.Attaching;
using Matchmaking.Offers.Writing;

namespace Matchmaking.Offers;

/// <summary>What this room keeps in the store and offers to others.</summary>
public static class OffersRoom
{
    public static void AddOffers(this IServiceCollection services)
    {
        services.AddSingleton<OfferViews>();
        services.AddSingleton<OfferPages>();
        services.AddSingleton<OfferForms>();
        services.AddSingleton<RenewalLinks>();
        services.AddSingleton(new OfferSection(typeof(OfferAttachments)));
    }

    public static void AddOffers(this StoreOptions store)
    {
        store.Events.MapEventType<OfferRegistered>("offer_registered");
        store.Events.MapEventType<OfferImported>("offer_imported");
        store.Events.MapEventType<OfferRevised>("offer_revised");
        store.Events.MapEventType<OfferImportRevised>("offer_import_revised");
        store.Events.MapEventType<OfferEndorsed>("offer_endorsed");
        store.Events.MapEventType<OfferPaused>("offer_paused");
        store.Events.MapEventType<OfferResumed>("offer_resumed");
        store.Events.MapEventType<OfferRenewed>("offer_renewed");
        store.Events.MapEventType<OfferExpired>("offer_expired");
        store.Events.MapEventType<OfferWithdrawn>("offer_withdrawn");

        store.Projections.Snapshot<Offer>(SnapshotLifecycle.Inline);
        store.Schema.For<Offer>().Index(offer => offer.BegunAt).Index(offer => offer.State).Index(offer => offer.OrganizationId);
    }
}
