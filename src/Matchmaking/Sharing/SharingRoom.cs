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
    }
}
