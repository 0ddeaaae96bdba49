using System.Collections.Immutable;
using JasperFx.Events;
using JasperFx.Events.Aggregation;
using JasperFx.Events.Daemon;
using Marten;
using Npgsql;

namespace Matchmaking.Rebuilds;

/// <summary>
/// The rows of one kind of record. A portion replays its streams and compares; what differs is looked at again while nothing can happen
/// to its stream, and only that row is written anew: readers never miss one, and no deed is lost.
/// </summary>
public sealed class RecordRows<T>(DocumentStore store, NpgsqlDataSource database, IReadOnlyCollection<Type> events) : IView where T : class
{
    /// <summary>So many records are replayed at a time.</summary>
    const int AtOnce = 200;

    readonly string table = ((IReadOnlyStoreOptions)store.Options).FindOrResolveDocumentType(typeof(T)).TableName.QualifiedName;
    readonly string[] eventNames = [.. ((IReadOnlyStoreOptions)store.Options).Events.AllKnownEventTypes().Where(known => events.Contains(known.EventType)).Select(known => known.EventTypeName)];

    public string Name { get; } = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(typeof(T).Name);

    public ViewKind Kind => ViewKind.Records;

    public async Task<long> Rows(CancellationToken cancellation)
    {
        await using var count = database.CreateCommand($"select count(*) from {table}");
        return (long)(await count.ExecuteScalarAsync(cancellation))!;
    }

    public Task<long> Work(CancellationToken cancellation) => Rows(cancellation);

    public async Task<Portion> Look(Looking looking, CancellationToken cancellation)
    {
        var again = !looking.Again.IsEmpty;
        Guid[] ids = again ? [.. looking.Again] : await Next(looking.After, cancellation);
        var suspects = again ? ids : await Suspects(ids, cancellation);
        var differences = suspects.Length == 0 ? [] : await Settle(suspects, looking, cancellation);
        return new Portion(ids.Length, again || ids.Length < AtOnce ? null : ids[^1], differences);
    }

    /// <summary>Streams that have an event of such a record, and rows, in the order of their ids.</summary>
    async Task<Guid[]> Next(Guid after, CancellationToken cancellation)
    {
        await using var next = database.CreateCommand(
            $"""
            (select s.id from matchmaking.mt_streams s
             where s.id > $1 and exists (select from matchmaking.mt_events e where e.stream_id = s.id and e.type = any($2))
             order by s.id limit {AtOnce})
            union (select id from {table} where id > $1 order by id limit {AtOnce})
            order by id limit {AtOnce}
            """);
        next.Parameters.AddWithValue(after);
        next.Parameters.AddWithValue(eventNames);
        await using var rows = await next.ExecuteReaderAsync(cancellation);
        var ids = new List<Guid>();
        while (await rows.ReadAsync(cancellation)) ids.Add(rows.GetGuid(0));
        return [.. ids];
    }

    /// <summary>Records that may differ: something can have happened between the two looks.</summary>
    async Task<Guid[]> Suspects(Guid[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0) return [];
        await using var session = store.QuerySession();
        var stored = await Stored(database.CreateCommand(), ids, cancellation);
        var replayed = await Replay(session, ids, cancellation);
        return [.. ids.Where(id => Differing.Of(id, stored.GetValueOrDefault(id), Json(replayed, id)) is not null)];
    }

    /// <summary>Nothing is appended to these streams until the transaction ends; what was on its way has arrived.</summary>
    async Task<ImmutableArray<Difference>> Settle(Guid[] suspects, Looking looking, CancellationToken cancellation)
    {
        var session = looking.Session;
        await session.BeginTransactionAsync(cancellation);
        await using (var hold = new NpgsqlCommand("select id from matchmaking.mt_streams where id = any($1) order by id for no key update", session.Connection))
        {
            hold.Parameters.AddWithValue(suspects);
            await hold.ExecuteNonQueryAsync(cancellation);
        }
        var stored = await Stored(session.Connection!.CreateCommand(), suspects, cancellation);
        var replayed = await Replay(session, suspects, cancellation);
        Difference[] differences =
            [.. suspects.Select(id => Differing.Of(id, stored.GetValueOrDefault(id), Json(replayed, id))).OfType<Difference>()];
        if (looking.Mends) foreach (var difference in differences) await Mend(session, difference.RecordId, replayed, cancellation);
        return [.. differences];
    }

    static async Task Mend(
        IDocumentSession session, Guid id, IReadOnlyDictionary<Guid, (T Record, IEvent Last)> replayed, CancellationToken cancellation)
    {
        if (!replayed.TryGetValue(id, out var right))
        {
            session.Delete<T>(id);
            return;
        }
        // As the store itself writes what it projects: a version of its own would later keep the row from following.
        var rows = await session.FetchProjectionStorageAsync<T, Guid>(session.TenantId, cancellation);
        rows.StoreProjection(right.Record, right.Last, AggregationScope.SingleStream);
    }

    async Task<Dictionary<Guid, string>> Stored(NpgsqlCommand read, Guid[] ids, CancellationToken cancellation)
    {
        await using (read)
        {
            read.CommandText = $"select id, data::text from {table} where id = any($1)";
            read.Parameters.AddWithValue(ids);
            await using var rows = await read.ExecuteReaderAsync(cancellation);
            var stored = new Dictionary<Guid, string>();
            while (await rows.ReadAsync(cancellation)) stored[rows.GetGuid(0)] = rows.GetString(1);
            return stored;
        }
    }

    async Task<IReadOnlyDictionary<Guid, (T Record, IEvent Last)>> Replay(IQuerySession session, Guid[] ids, CancellationToken cancellation)
    {
        var happened = await session.Events.QueryAllRawEvents().Where(e => ids.Contains(e.StreamId)).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var aggregator = store.Options.Projections.AggregatorFor<T>();
        var replayed = new Dictionary<Guid, (T, IEvent)>();
        foreach (var stream in happened.GroupBy(e => e.StreamId))
        {
            IReadOnlyList<IEvent> inOrder = [.. stream.OrderBy(e => e.Version)];
            if (await aggregator.BuildAsync(inOrder, session, null, cancellation) is { } record) replayed[stream.Key] = (record, inOrder[^1]);
        }
        return replayed;
    }

    string? Json(IReadOnlyDictionary<Guid, (T Record, IEvent Last)> replayed, Guid id) =>
        replayed.TryGetValue(id, out var right) ? store.Options.Serializer().ToJson(right.Record) : null;
}
