using Matchmaking.Needs;
using Matchmaking.Needs.Writing;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Sharing;

/// <summary>What this room offers to others: what anybody finds, and takes along.</summary>
public static class SharingRoom
{
    public static void AddSharing(this IServiceCollection services)
    {
        services.AddSingleton<Listings>();
        services.AddSingleton<Finding>();
        services.AddSingleton<NeedList>();
        services.AddSingleton<OfferList>();
        services.AddSingleton<ListAnswer>();
        services.AddSingleton<EntryAnswer>();
        services.AddSingleton<Embeds>();
        services.AddSingleton<RecordCards>();
        services.AddSingleton<Sitemaps>();
        services.AddSingleton<AlikeRecords>();
        services.AddSingleton(new NeedHelpSection(typeof(AlikeInWriting)));
        services.AddSingleton(new OrganizationSection(typeof(OrganizationRecords)));
        services.AddSingleton(new NeedSection(typeof(AlikeNeeds)));
        services.AddSingleton(new OfferSection(typeof(AlikeOffers)));
        services.AddSingleton(new NeedSection(typeof(NeedHead)));
        services.AddSingleton(new OfferSection(typeof(OfferHead)));
    }
}
