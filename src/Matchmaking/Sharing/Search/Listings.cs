using Marten;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using Npgsql;

namespace Matchmaking.Sharing;

/// <summary>
/// All needs and offers as lists find them, in memory, on each node. Before every answer those are read again that anything happened
/// to since the last, so whoever has just done something finds it done.
/// </summary>
public sealed class Listings(IDocumentStore store, NpgsqlDataSource database, Vocabulary vocabulary) : IDisposable
{
    /// <summary>So many events, or records, are read at a time.</summary>
    const int Portion = 20_000, Records = 500;

    readonly SemaphoreSlim turn = new(1, 1);
    ListingSide needs = new(), offers = new();

    /// <summary>The event up to which everything was taken in; those behind it are looked at again.</summary>
    long position = -1;

    internal FacetValues Values { get; } = new();

    internal async Task<IReadOnlyList<Listing>> Needs(CancellationToken cancellation) => await Now(() => needs.NewestFirst, cancellation);

    internal async Task<IReadOnlyList<Listing>> Offers(CancellationToken cancellation) => await Now(() => offers.NewestFirst, cancellation);

    /// <summary>How many there are in memory, and the event up to which they are; nothing while nobody has asked.</summary>
    public (int Rows, long Position) Extent => (needs.NewestFirst.Count + offers.NewestFirst.Count, position);

    /// <summary>Reads all of them again; who asks meanwhile waits for it.</summary>
    public async Task ReadAnew(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            (needs, offers, position) = (new ListingSide(), new ListingSide(), -1);
            await ReadAll(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    internal Listing Of(Need need) => Listing.Of(need, vocabulary, Values);

    internal Listing Of(Offer offer) => Listing.Of(offer, vocabulary, Values);

    public void Dispose() => turn.Dispose();

    async Task<T> Now<T>(Func<T> ask, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (position < 0) await ReadAll(cancellation);
            while (await ReadOn(cancellation) == Portion)
            {
            }
            return ask();
        }
        finally
        {
            turn.Release();
        }
    }

    async Task ReadAll(CancellationToken cancellation)
    {
        var start = await HighWater(cancellation);
        await using var session = store.QuerySession();
        var (lastNeed, lastOffer) = (Guid.Empty, Guid.Empty);
        while (await session.Query<Need>().Where(n => n.Id.CompareTo(lastNeed) > 0).OrderBy(n => n.Id).Take(Records).ToListAsync(cancellation) is [.., var last] some)
        {
            needs.Put([.. some.Select(Of)]);
            lastNeed = last.Id;
        }
        while (await session.Query<Offer>().Where(o => o.Id.CompareTo(lastOffer) > 0).OrderBy(o => o.Id).Take(Records).ToListAsync(cancellation) is [.., var last] some)
        {
            offers.Put([.. some.Select(Of)]);
            lastOffer = last.Id;
        }
        position = start;
    }

    /// <summary>Reads the records again that these events happened to; gives how many events there were.</summary>
    async Task<int> ReadOn(CancellationToken cancellation)
    {
        var events = await Events(cancellation);
        if (events.Count == 0) return 0;
        await using var session = store.QuerySession();
        foreach (var some in events.Where(happened => happened.OfRecord).Select(happened => happened.RecordId).Distinct().Chunk(Records))
        {
            needs.Put([.. (await session.LoadManyAsync<Need>(cancellation, some)).Select(Of)]);
            offers.Put([.. (await session.LoadManyAsync<Offer>(cancellation, some)).Select(Of)]);
        }
        await MoveOn(events, cancellation);
        return events.Count;
    }

    /// <summary>
    /// A missing number may still be on its way in another transaction, so what follows it is looked at again until the gap is known to
    /// stay.
    /// </summary>
    async Task MoveOn(IReadOnlyList<Happened> events, CancellationToken cancellation)
    {
        var before = position;
        foreach (var happened in events.TakeWhile((happened, place) => happened.Sequence == before + place + 1)) position = happened.Sequence;
        if (position < events[^1].Sequence) position = Math.Max(position, Math.Min(await HighWater(cancellation), events[^1].Sequence));
    }

    async Task<IReadOnlyList<Happened>> Events(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select seq_id, stream_id, type ~ '^(need|offer)_' from matchmaking.mt_events where seq_id > $1 order by seq_id limit {Portion}");
        command.Parameters.AddWithValue(position);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var events = new List<Happened>();
        while (await rows.ReadAsync(cancellation)) events.Add(new Happened(rows.GetInt64(0), rows.GetGuid(1), rows.GetBoolean(2)));
        return events;
    }

    async Task<long> HighWater(CancellationToken cancellation)
    {
        var progress = await store.Advanced.AllProjectionProgress(token: cancellation);
        return progress.FirstOrDefault(shard => shard.ShardName == "HighWaterMark")?.Sequence ?? 0;
    }

    readonly record struct Happened(long Sequence, Guid RecordId, bool OfRecord);
}
