using System.Globalization;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Npgsql;

namespace Matchmaking.Rebuilds;

/// <summary>Checks a view against the events, or all of them; or mends what differs as well.</summary>
/// <param name="View">Null for all.</param>
public sealed record StartRebuild(Guid RebuildId, string? View, bool Mends, Act Act);

public static class StartRebuildHandler
{
    public static async Task<(Answer, RunRebuild?)> Handle(
        StartRebuild command, IDocumentSession session, AllViews views, TimeProvider time, CancellationToken cancellation)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return (before, null);
        var (answer, begun) = await session.Begin(command, views, time, cancellation);
        return (answer, begun is null ? null : new RunRebuild(begun.Id, 0));
    }

    /// <summary>The same for whoever takes the portions itself.</summary>
    public static async Task<(Answer, Rebuild?)> Begin(
        this IDocumentSession session, StartRebuild command, AllViews views, TimeProvider time, CancellationToken cancellation)
    {
        await OneAtATime(session, cancellation);
        var running = await session.Query<Rebuild>().Where(one => one.State == RebuildState.Running).FirstOrDefaultAsync(cancellation);
        if (command.Act.Objection(Decide(command, views, running, await NameOf(running, session)), 0) is { } refusal) return (new Answer(command.RebuildId, 0, refusal), null);
        var asked = views.Asked(command.View);
        var progress = new List<ViewProgress>();
        foreach (var view in asked) progress.Add(new ViewProgress(view.Name, await view.Work(cancellation)));
        var begun = Rebuild.Begin(command.RebuildId, command.Mends, progress, command.Act.By, time.GetUtcNow());
        session.Store(begun);
        return (session.Remember(command.Act, new Answer(begun.Id, 0)), begun);
    }

    /// <param name="runBy">The name of whoever began the one that runs.</param>
    public static Refusal? Decide(StartRebuild command, AllViews views, Rebuild? running, string runBy)
    {
        if (!command.Act.Actor.IsAdministrator && !command.Act.Actor.IsSystem) return Administrators.Only;
        if (views.Asked(command.View).Count == 0)
            return Refusal.Invalid("view", $"must be one of {string.Join(", ", views.All.Select(view => view.Name))}");
        return running is null ? null : Running(running, runBy);
    }

    static Refusal Running(Rebuild running, string runBy)
    {
        var since = running.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return running.Mends
            ? Refusal.Conflict($"A rebuild that {runBy} began runs since {since}. Wait for its end, or stop it.")
            : Refusal.Conflict($"A check that {runBy} began runs since {since}. Wait for its end, or stop it.");
    }

    static async Task<string> NameOf(Rebuild? running, IQuerySession session) =>
        running is null ? "" : (await session.NamesOf([running.By])).Of(running.By);

    /// <summary>Two that begin at the same moment would not see each other.</summary>
    static async Task OneAtATime(IDocumentSession session, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var take = new NpgsqlCommand($"select pg_advisory_xact_lock({Rebuilds})", session.Connection);
        await take.ExecuteNonQueryAsync(cancellation);
    }

    const long Rebuilds = 0x72656275696C64;
}
