using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Directories;

/// <summary>What this room keeps in the store and offers to others: what exists beside needs and offers, and can be cited.</summary>
public static class DirectoriesRoom
{
    public static void AddDirectories(this IServiceCollection services)
    {
        services.AddSingleton<EntryList>();
        services.AddSingleton<EntryViews>();
        services.AddSingleton<EntryPages>();
        services.AddSingleton<Networks>();
        services.AddSingleton(new OrganizationSection(typeof(OrganizationNetworks)));
    }

    public static void AddDirectories(this StoreOptions store)
    {
        store.Events.MapEventType<EntryAdded>("entry_added");
        store.Events.MapEventType<EntryRevised>("entry_revised");
        store.Events.MapEventType<EntryChecked>("entry_checked");
        store.Events.MapEventType<EntryRemoved>("entry_removed");
        store.Projections.Snapshot<Entry>(SnapshotLifecycle.Inline);
        store.Schema.For<Entry>().Index(entry => entry.Kind);
    }
}
