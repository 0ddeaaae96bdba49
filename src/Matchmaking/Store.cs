using JasperFx.Events;
using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Npgsql;
using Wolverine.Marten;

namespace Matchmaking;

/// <summary>The event store: one PostgreSQL database, written to by Marten alone.</summary>
public static class Store
{
    public static void AddStore(this IServiceCollection services, string connectionString, Periods periods)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        services.AddMarten(provider => Options(provider.GetRequiredService<TimeProvider>(), periods))
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .IntegrateWithWolverine(wolverine => wolverine.UseWolverineManagedEventSubscriptionDistribution = true)
            .ApplyAllDatabaseChangesOnStartup();
    }

    static StoreOptions Options(TimeProvider time, Periods periods)
    {
        var store = new StoreOptions { DatabaseSchemaName = "matchmaking", DisableNpgsqlLogging = true };
        store.UseSystemTextJsonForSerialization(configure: Json.Configure);
        store.Events.TimeProvider = time;
        store.Events.AppendMode = EventAppendMode.Quick;
        store.AddParticipants();
        store.AddNeeds();
        store.AddOffers();
        store.AddBrokerage();
        store.AddClocks(periods);
        store.Schema.For<RepeatedRequest>();
        return store;
    }
}
