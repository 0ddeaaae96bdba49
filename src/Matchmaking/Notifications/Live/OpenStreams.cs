using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Npgsql;

namespace Matchmaking.Notifications;

/// <summary>
/// The streams that are open on this node. Once a second it looks at the inboxes that have one, all in one query, and tells
/// those whose head changed; nobody listening costs nothing. LISTEN and NOTIFY would be told sooner, but every commit with a NOTIFY
/// in it waits for every other one of the whole database, and the ten thousand notices of a bad morning are such commits.
/// </summary>
public sealed class OpenStreams(NpgsqlDataSource database, ILogger<OpenStreams> log) : BackgroundService
{
    /// <summary>A browser with a few windows, on each node; more would be a client that forgets to close.</summary>
    public const int MostOfOnePerson = 5;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<Guid, ImmutableList<Channel<InboxHead>>> streams = new();

    /// <summary>Opens a stream, unless the person has too many already; whoever disposes of it closes it.</summary>
    public OpenStream? Open(Guid personId)
    {
        var last = new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest };
        var heads = System.Threading.Channels.Channel.CreateBounded<InboxHead>(last);
        var own = streams.AddOrUpdate(personId, _ => [heads], (_, others) => others.Count < MostOfOnePerson ? others.Add(heads) : others);
        return own.Contains(heads) ? new OpenStream(heads.Reader, () => Close(personId, heads)) : null;
    }

    public async Task<InboxHead> Head(Guid personId, CancellationToken cancellation) =>
        (await Heads([personId], cancellation)).GetValueOrDefault(personId) ?? InboxHead.Empty;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pauses = new PeriodicTimer(Pause);
        while (await pauses.WaitForNextTickAsync(stoppingToken)) await TryToLook(stoppingToken);
    }

    async Task TryToLook(CancellationToken cancellation)
    {
        try
        {
            if (streams.IsEmpty) return;
            foreach (var (personId, head) in await Heads([.. streams.Keys], cancellation))
                foreach (var stream in streams.GetValueOrDefault(personId) ?? []) stream.Writer.TryWrite(head);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failed, "The inboxes could not be looked at; they will be in {Pause}.", Pause);
        }
    }

    async Task<Dictionary<Guid, InboxHead>> Heads(Guid[] people, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            select person_id, max((data ->> 'entry')::bigint), count(*) filter (where not (data ->> 'read')::boolean)
            from matchmaking.mt_doc_notice where person_id = any($1) group by person_id
            """);
        command.Parameters.AddWithValue(people);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var heads = new Dictionary<Guid, InboxHead>();
        while (await rows.ReadAsync(cancellation)) heads[rows.GetGuid(0)] = new InboxHead(rows.GetInt64(1), (int)rows.GetInt64(2));
        return heads;
    }

    void Close(Guid personId, Channel<InboxHead> heads)
    {
        while (streams.TryGetValue(personId, out var own))
        {
            var others = own.Remove(heads);
            if (others.IsEmpty ? streams.TryRemove(KeyValuePair.Create(personId, own)) : streams.TryUpdate(personId, others, own)) return;
        }
    }
}

/// <summary>One stream: hears of each change of its inbox, the last one where it is slow.</summary>
public sealed record OpenStream(ChannelReader<InboxHead> Heads, Action Close) : IDisposable
{
    public void Dispose() => Close();
}
