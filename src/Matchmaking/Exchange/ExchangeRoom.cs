using Marten;
using Matchmaking.Exchange.Offline;

namespace Matchmaking.Exchange;

/// <summary>What this room keeps in the store and offers to others.</summary>
public static class ExchangeRoom
{
    public static void AddExchange(this IServiceCollection services)
    {
        services.AddSingleton<ImportReception>();
        services.AddSingleton<Uploading>();
        services.AddSingleton<ImportViews>();
        services.AddSingleton<ImportPages>();
        services.AddSingleton<OfflineReader>();
        services.AddSingleton<OfflineFiles>();
        services.AddSingleton<OfflinePages>();
    }

    public static void AddExchange(this StoreOptions store)
    {
        store.Schema.For<Import>().Index(import => import.QueuedAt);
        store.Schema.For<ImportBatch>().Index(batch => batch.ImportId);
    }
}
