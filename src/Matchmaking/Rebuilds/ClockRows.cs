using System.Collections.Immutable;
using Marten;
using Matchmaking.Clocks;
using Npgsql;

namespace Matchmaking.Rebuilds;

/// <summary>
/// The rows of running clocks. Events of many records move them, so all events are read once in their order; the rows are compared while
/// no deed can write one, which takes a moment. What a sweep has done to a row is no difference, and nothing falls due again by mending.
/// </summary>
public sealed class ClockRows(IDocumentStore store, Periods periods) : IView
{
    public string Name => "deadline";

    public ViewKind Kind => ViewKind.Clocks;

    public async Task<long> Rows(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Deadline>().CountAsync(cancellation);
    }

    public async Task<long> Work(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Events.QueryAllRawEvents().OrderByDescending(e => e.Sequence).Select(e => e.Sequence).FirstOrDefaultAsync(cancellation);
    }

    public async Task<Portion> Look(Looking looking, CancellationToken cancellation)
    {
        await using var replay = new ClockReplay(store, periods);
        var end = (await store.Advanced.AllProjectionProgress(token: cancellation)).FirstOrDefault(shard => shard.ShardName == "HighWaterMark")?.Sequence ?? 0;
        while (await replay.ReadOn(end, cancellation))
            if (!await looking.Tell(replay.Position)) return Portion.Stopped;

        var session = looking.Session;
        await session.BeginTransactionAsync(cancellation);
        await using (var hold = new NpgsqlCommand("lock table matchmaking.mt_doc_deadline in share row exclusive mode", session.Connection))
            await hold.ExecuteNonQueryAsync(cancellation);
        while (await replay.ReadOn(long.MaxValue, cancellation))
        {
        }
        var stored = (await session.Query<Deadline>().ToListAsync(cancellation)).ToDictionary(row => row.Id);
        var differences = Compare(stored, replay.Running);
        if (looking.Mends) Mend(session, differences, stored, replay.Running, looking.Now);
        return new Portion(replay.Position, null, differences);
    }

    public static ImmutableArray<Difference> Compare(IReadOnlyDictionary<Guid, Deadline> stored, IReadOnlyDictionary<Guid, Deadline> running) =>
    [
        .. running.Where(row => !stored.ContainsKey(row.Key)).Select(row => Difference.Missing(row.Key)),
        .. stored.Where(row => !running.ContainsKey(row.Key)).Select(row => Difference.Extra(row.Key)),
        .. stored.Where(row => running.TryGetValue(row.Key, out var right) && !right.CanHaveBecome(row.Value))
            .Select(row => Difference.Other(row.Key, FieldsThatDiffer(row.Value, running[row.Key]))),
    ];

    static void Mend(
        IDocumentSession session, IEnumerable<Difference> differences,
        IReadOnlyDictionary<Guid, Deadline> stored, IReadOnlyDictionary<Guid, Deadline> running, DateTimeOffset now)
    {
        foreach (var difference in differences)
        {
            if (running.TryGetValue(difference.RecordId, out var right)) session.Store(right.Mended(stored.GetValueOrDefault(difference.RecordId), now));
            else session.Delete<Deadline>(difference.RecordId);
        }
    }

    static ImmutableArray<string> FieldsThatDiffer(Deadline stored, Deadline right) =>
    [
        .. new[]
        {
            (Name: "step", Same: stored.Step == right.Step),
            (Name: "subjectId", Same: stored.SubjectId == right.SubjectId),
            (Name: "needId", Same: stored.NeedId == right.NeedId),
            (Name: "startedAt", Same: stored.StartedAt == right.StartedAt),
            (Name: "dueAt", Same: stored.DueAt == right.DueAt),
            (Name: "pausedAt", Same: stored.PausedAt == right.PausedAt),
            (Name: "stoodStill", Same: stored.StoodStill == right.StoodStill),
            (Name: "nextAt", Same: right.CanComeNext(stored)),
        }.Where(field => !field.Same).Select(field => field.Name),
    ];
}
