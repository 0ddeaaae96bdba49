using System.Text.Json.Nodes;
using Npgsql;

namespace Matchmaking.Year;

/// <summary>An event as it lies in the store.</summary>
public sealed record Happened(long Position, string Name, Guid Stream, DateTimeOffset RecordedAt, JsonNode Data)
{
    public DateTimeOffset At => Moment("happenedAt");

    public string Text(string field) => Data[field]!.ToString();

    public string? TextIfAny(string field) => Data[field]?.ToString();

    public Guid Id(string field) => Data[field]!.GetValue<Guid>();

    public Guid? IdIfAny(string field) => Data[field]?.GetValue<Guid>();

    public int Number(string field) => Data[field]!.GetValue<int>();

    public bool IsTrue(string field) => Data[field]?.GetValue<bool>() == true;

    public DateTimeOffset Moment(string field) => Data[field]!.GetValue<DateTimeOffset>();

    public IEnumerable<JsonNode> Rows(string field) => Data[field]?.AsArray().Select(row => row!) ?? [];
}

/// <summary>The store as it lies in PostgreSQL, read behind the service's back.</summary>
public sealed class Store(NpgsqlDataSource database)
{
    const string NothingOnItsWay = """
        select (select count(*) from matchmaking.wolverine_incoming_envelopes where status <> 'Handled')
             + (select count(*) from matchmaking.wolverine_outgoing_envelopes)
        """;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until every message is handled.</summary>
    public async Task Settles(CancellationToken cancellation)
    {
        while (await Count(NothingOnItsWay, cancellation) > 0) await Task.Delay(Pause, cancellation);
    }

    public async Task<IReadOnlyList<Happened>> Events(CancellationToken cancellation)
    {
        var events = new List<Happened>();
        await using var read = database.CreateCommand("select seq_id, type, stream_id, timestamp, data::text from matchmaking.mt_events order by seq_id");
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            events.Add(new Happened(rows.GetInt64(0), rows.GetString(1), rows.GetGuid(2), rows.GetFieldValue<DateTimeOffset>(3), JsonNode.Parse(rows.GetString(4))!));
        return events;
    }

    /// <summary>The notices of one kind, as they were written.</summary>
    public async Task<IReadOnlyList<JsonNode>> Notices(string kind, CancellationToken cancellation)
    {
        var notices = new List<JsonNode>();
        await using var read = database.CreateCommand("select data::text from matchmaking.mt_doc_notice where data ->> 'kind' = $1");
        read.Parameters.AddWithValue(kind);
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) notices.Add(JsonNode.Parse(rows.GetString(0))!);
        return notices;
    }

    /// <summary>The first five offers of the list of each open need, as they were saved.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid[]>> Heads(CancellationToken cancellation)
    {
        var heads = new Dictionary<Guid, Guid[]>();
        await using var read = database.CreateCommand("select id, data -> 'candidates' from matchmaking.mt_doc_shortlist");
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            heads[rows.GetGuid(0)] = [.. JsonNode.Parse(rows.GetString(1))!.AsArray().Take(5).Select(row => row!["offerId"]!.GetValue<Guid>())];
        return heads;
    }

    async Task<long> Count(string question, CancellationToken cancellation)
    {
        await using var count = database.CreateCommand(question);
        return (long)(await count.ExecuteScalarAsync(cancellation))!;
    }
}
