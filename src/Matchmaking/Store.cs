using JasperFx.Events;
using Marten;
using Matchmaking.Attachments;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Database;
using Matchmaking.Deeds;
using Matchmaking.Directories;
using Matchmaking.Exchange;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Rebuilds;
using Matchmaking.Upcasters;
using Matchmaking.Vocabularies;
using Npgsql;
using Weasel.Core;
using Wolverine.Marten;

namespace Matchmaking;

/// <summary>The event store: one PostgreSQL database, written to by Marten alone.</summary>
public static class Store
{
    public static void AddStore(this IServiceCollection services, IConfiguration configuration, Instance instance)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(configuration.GetConnectionString("Matchmaking") ?? NoDatabase));
        var vocabulary = Vocabulary.Load();
        var snapshots = new EngineSnapshots(SnapshotFile(configuration), vocabulary, instance);
        var feed = new EventFeed(vocabulary, instance, snapshots);
        services.AddSingleton(snapshots);
        var keeping = new ListKeeping();
        services.AddSingleton(feed);
        services.AddSingleton(keeping);
        services.AddMarten(provider => Options(provider.GetRequiredService<TimeProvider>(), configuration))
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .IntegrateWithWolverine(wolverine => wolverine.UseWolverineManagedEventSubscriptionDistribution = true)
            .AddShortlists(new Shortlists(feed, keeping))
            .AddAnnouncements()
            .SubscribeToEvents(new WebhookFeed(instance))
            .ApplyAllDatabaseChangesOnStartup();
    }

    /// <summary>Writing generated code and the API's description needs the configuration of a store, but no database.</summary>
    const string NoDatabase = "Host=127.0.0.1;Database=matchmaking";

    /// <summary>A file a database (whose port may be another at each start), in the data folder unless the setting names another; an empty setting keeps none.</summary>
    static string? SnapshotFile(IConfiguration configuration)
    {
        var folder = configuration["Matchmaking:Snapshots"] ?? Path.Combine(DataFolder.FromEnvironment().Path, "matching");
        var database = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Matchmaking") ?? NoDatabase);
        return folder.Length == 0 ? null : Path.Combine(folder, StableId.Of("database", database.Host!, database.Database!) + ".snapshot");
    }

    static StoreOptions Options(TimeProvider time, IConfiguration configuration)
    {
        var store = new StoreOptions { DatabaseSchemaName = "matchmaking", DisableNpgsqlLogging = true };
        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, Json.Configure);
        store.Events.TimeProvider = time;
        store.Events.AppendMode = EventAppendMode.Quick;
        // Waking on NOTIFY would also hear of other nodes' events at once, but its listener outlives the host that is stopped (Marten 9.58).
        var ownEvents = new OwnEvents();
        store.Listeners.Add(ownEvents);
        store.Projections.Wakeup = ownEvents;
        store.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(100);
        store.Projections.FastPollingTime = TimeSpan.FromMilliseconds(100);
        store.AddOldShapes();
        store.AddParticipants();
        store.AddDirectories();
        store.AddAttachments();
        store.AddNeeds();
        store.AddOffers();
        store.AddMatching();
        store.AddBrokerage();
        store.AddExchange();
        store.AddClocks(Periods.From(configuration));
        store.AddNotifications();
        store.AddRebuilds();
        store.Schema.For<RepeatedRequest>();
        return store;
    }
}
