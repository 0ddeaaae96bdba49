using Matchmaking.Benchmarks.Matching;
using Npgsql;

namespace Matchmaking.Benchmarks.Following;

/// <summary>How far the lists had come when PostgreSQL was asked, by its own clock.</summary>
/// <param name="HighWater">Up to here no event is missing, as far as the service knows.</param>
/// <param name="Lists">Up to here lists and notices are stored.</param>
/// <param name="ListsCommitted">When that was committed.</param>
public sealed record Look(DateTime At, long HighWater, long Lists, DateTime ListsCommitted, uint ListsTransaction);

/// <summary>Looks every few milliseconds, over a connection of its own, how far the lists have come.</summary>
public sealed class Watch : IAsyncDisposable
{
    // The position is saved in the transaction that saves the lists and the words that somebody entered them.
    const string Progress = """
        select clock_timestamp(), coalesce(h.last_seq_id, 0), coalesce(s.last_seq_id, 0), coalesce(pg_xact_commit_timestamp(s.xmin), now()), s.xmin
        from (select 1) as one
        left join matchmaking.mt_event_progression h on h.name = 'HighWaterMark'
        left join matchmaking.mt_event_progression s on s.name like 'Shortlists:%'
        """;

    const string Committed = """
        select seq_id, timestamp, pg_xact_commit_timestamp(xmin) from matchmaking.mt_events where seq_id > $1 order by seq_id
        """;

    const string Entered = """
        select id, xmin from matchmaking.wolverine_incoming_envelopes
        where message_type like '%CandidatesEntered' and status = 'Incoming'
        """;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    readonly NpgsqlDataSource database;
    readonly CancellationTokenSource over = new();
    readonly List<Look> looks = [];
    readonly Dictionary<Guid, uint> entered = [];
    Task looking = Task.CompletedTask;

    Watch(NpgsqlDataSource database) => this.database = database;

    public static async Task<Watch> Over(string connectionString)
    {
        var watch = new Watch(NpgsqlDataSource.Create(connectionString));
        await watch.UntilAllIsCovered();
        return watch;
    }

    /// <summary>Begins to look; gives the last event before.</summary>
    public long Begin()
    {
        looking = Task.WhenAll(Look(), LookForWords());
        return Last();
    }

    public async Task UntilAllIsCovered()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var covered = database.CreateCommand(
            """
            select coalesce((select last_seq_id from matchmaking.mt_event_progression where name like 'Shortlists:%'), 0)
                >= (select coalesce(max(seq_id), 0) from matchmaking.mt_events)
            """);
        while (!(bool)(await covered.ExecuteScalarAsync(patience.Token))!) await Task.Delay(100, patience.Token);
    }

    public async Task<Delays> End(long after)
    {
        await Task.Delay(TimeSpan.FromSeconds(1));
        await over.CancelAsync();
        await looking;
        return Delays.Of(await CommittedAfter(after), looks, entered.Values);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await looking;
        await database.DisposeAsync();
        over.Dispose();
    }

    long Last()
    {
        using var last = database.CreateCommand("select coalesce(max(seq_id), 0) from matchmaking.mt_events");
        return (long)last.ExecuteScalar()!;
    }

    async Task Look()
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var progress = new NpgsqlCommand(Progress, connection);
        await progress.PrepareAsync();
        while (!over.IsCancellationRequested)
        {
            await using (var reader = await progress.ExecuteReaderAsync())
            {
                await reader.ReadAsync();
                looks.Add(new(reader.GetDateTime(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetDateTime(3), reader.GetFieldValue<uint>(4)));
            }
            await Task.Delay(Pause);
        }
    }

    /// <summary>The words that wait to be heard, each with the transaction that stored it; those that are heard between two looks are not seen.</summary>
    async Task LookForWords()
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var words = new NpgsqlCommand(Entered, connection);
        await words.PrepareAsync();
        while (!over.IsCancellationRequested)
        {
            await using (var reader = await words.ExecuteReaderAsync())
                while (await reader.ReadAsync()) entered.TryAdd(reader.GetGuid(0), reader.GetFieldValue<uint>(1));
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    async Task<IReadOnlyList<CommittedEvent>> CommittedAfter(long after)
    {
        await using var events = database.CreateCommand(Committed);
        events.Parameters.Add(new() { Value = after });
        await using var reader = await events.ExecuteReaderAsync();
        var read = new List<CommittedEvent>();
        while (await reader.ReadAsync()) read.Add(new(reader.GetInt64(0), reader.GetDateTime(1), reader.GetDateTime(2)));
        return read;
    }
}
