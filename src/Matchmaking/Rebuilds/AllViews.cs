using JasperFx.Events.Aggregation;
using Marten;
using Matchmaking.Clocks;
using Npgsql;

namespace Matchmaking.Rebuilds;

/// <summary>
/// Every view there is, in the order in which one follows from the other: records first, whose rows the clocks read. Those of records are
/// found in the store, so that none that a room adds is forgotten.
/// </summary>
public sealed class AllViews(IDocumentStore store, NpgsqlDataSource database, Periods periods, KeptRanking ranking, FoundRecords found)
{
    readonly Lazy<IReadOnlyList<IView>> all = new(() => [.. Records((DocumentStore)store, database), new ClockRows(store, periods), ranking, found]);

    public IReadOnlyList<IView> All => all.Value;

    public IView Named(string name) => All.First(view => view.Name == name);

    /// <summary>What is asked for by a word, and what is read of it; all of them without one, none where nothing has that name.</summary>
    public IReadOnlyList<IView> Asked(string? name) => name is null
        ? All
        : [.. All.Where(view => view.Name == name || (view.Kind == ViewKind.Memory && IsFound(name)))];

    /// <summary>Needs and offers are held in memory for lists.</summary>
    static bool IsFound(string name) => name is "need" or "offer";

    static IEnumerable<IView> Records(DocumentStore store, NpgsqlDataSource database) => store.Options.Projections.All.OfType<IAggregateProjection>()
        .OrderBy(projection => projection.AggregateType.Name, StringComparer.Ordinal)
        .Select(projection => (IView)Activator.CreateInstance(
            typeof(RecordRows<>).MakeGenericType(projection.AggregateType), store, database, projection.AllEventTypes)!);
}
