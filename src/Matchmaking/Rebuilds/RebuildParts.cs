using Marten;

namespace Matchmaking.Rebuilds;

/// <summary>What belongs to checks and rebuilds: in the store, and for others.</summary>
public static class RebuildParts
{
    public static void AddRebuilds(this IServiceCollection services)
    {
        services.AddSingleton<KeptRanking>();
        services.AddSingleton<FoundRecords>();
        services.AddSingleton<AllViews>();
        services.AddSingleton<RebuildWork>();
        services.AddSingleton<RebuildReading>();
        services.AddHostedService<RenewingMemory>();
    }

    public static void AddRebuilds(this StoreOptions store)
    {
        store.Schema.For<Rebuild>().Index(rebuild => rebuild.StartedAt);
        store.Schema.For<StopAsked>();
    }
}
