using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Health;
using Matchmaking.Matching;
using Matchmaking.Participants;

namespace Matchmaking.Rebuilds;

/// <summary>A view as administrators see it.</summary>
/// <param name="Kind">How it follows the events.</param>
/// <param name="Behind">How many events it is behind; none where it is written with each event.</param>
public sealed record ViewShown(string View, string Kind, long Rows, long Behind)
{
    public LastLook? Checked { get; init; }

    public LastLook? Rebuilt { get; init; }
}

/// <summary>When a view was last looked at as a whole, by whom, and what was found.</summary>
public sealed record LastLook(Guid RebuildId, DateTimeOffset At, string By, long Differences);

/// <summary>A check or a rebuild as administrators see it.</summary>
public sealed record RebuildShown(
    Guid RebuildId, bool Mends, string State, string By, DateTimeOffset StartedAt, long Work, long Done, long Differences, ImmutableArray<ViewProgress> Views)
{
    /// <summary>Whether nobody works on it: a node was killed.</summary>
    public bool StandsStill { get; init; }

    /// <summary>The view that is being looked at.</summary>
    public string? Present { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public DateTimeOffset? WentOnAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public string? StoppedBy { get; init; }

    public string? Failure { get; init; }

    public static RebuildShown Of(Rebuild rebuild, DateTimeOffset now) => new(
        rebuild.Id, rebuild.Mends, rebuild.State.Word(), rebuild.By, rebuild.StartedAt, rebuild.Work, rebuild.Done, rebuild.Differences, rebuild.Views)
    {
        StandsStill = rebuild.StandsStillAt(now),
        Present = rebuild.Present?.View,
        LastAt = rebuild.LastAt,
        WentOnAt = rebuild.WentOnAt,
        FinishedAt = rebuild.FinishedAt,
        StoppedBy = rebuild.StoppedBy,
        Failure = rebuild.Failure,
    };
}

/// <summary>All views and the last checks and rebuilds of them, with those followers of the events that are never read again.</summary>
/// <param name="Followers">They tell people and machines: what they did once they never do again.</param>
public sealed record RebuildsShown(
    IReadOnlyList<ViewShown> Views, IReadOnlyList<ProjectionLag> Followers, RebuildShown? Running, IReadOnlyList<RebuildShown> Last);

/// <summary>Shows administrators the views and what was done about them.</summary>
public sealed class RebuildReading(AllViews views, IDocumentStore store, Lag lag, EventFeed feed)
{
    const int Kept = 50, ShownLast = 10;

    public Task<IResult> List(Door door, CancellationToken cancellation) =>
        door.ForAdministrators(async () => Results.Json(await All(door.Now, cancellation), Json.Options));

    public Task<IResult> Show(Guid rebuildId, Door door, int status, CancellationToken cancellation) => door.ForAdministrators(async () =>
        await Find(rebuildId, door.Now, cancellation) is { } rebuild ? Results.Json(rebuild, Json.Options, statusCode: status) : Problems.Of(Refusal.NotFound));

    public async Task<RebuildShown?> Find(Guid rebuildId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Rebuild>(rebuildId, cancellation) is { } rebuild ? RebuildShown.Of(rebuild, now) : null;
    }

    public async Task<RebuildsShown> All(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var last = await session.Query<Rebuild>().OrderByDescending(one => one.StartedAt).Take(Kept).ToListAsync(cancellation);
        var followers = await lag.Measure(cancellation);
        var ranking = await lag.Of(feed, cancellation);
        var shown = new List<ViewShown>();
        foreach (var view in views.All)
            shown.Add(new ViewShown(view.Name, view.Kind.Word(), await view.Rows(cancellation), view.Kind == ViewKind.Ranking ? ranking.Behind : 0)
            {
                Checked = LastOf(view.Name, last, mends: false),
                Rebuilt = LastOf(view.Name, last, mends: true),
            });
        RebuildShown[] all = [.. last.Select(one => RebuildShown.Of(one, now))];
        return new RebuildsShown(shown, [.. followers.Where(follower => !follower.Name.StartsWith(Shortlists.Name, StringComparison.Ordinal))],
            all.FirstOrDefault(one => one.State == RebuildState.Running.Word()), [.. all.Where(one => one.State != RebuildState.Running.Word()).Take(ShownLast)]);
    }

    /// <summary>The names of those who asked for what is shown.</summary>
    public async Task<PeopleNames> Names(RebuildsShown shown)
    {
        await using var session = store.QuerySession();
        var looks = shown.Views.SelectMany(view => new[] { view.Checked, view.Rebuilt }).OfType<LastLook>().Select(look => look.By);
        return await session.NamesOf([.. looks, .. shown.Last.Append(shown.Running).OfType<RebuildShown>().SelectMany(one => new[] { one.By, one.StoppedBy ?? one.By })]);
    }

    static LastLook? LastOf(string view, IEnumerable<Rebuild> last, bool mends) => last.Where(one => one.Mends == mends)
        .SelectMany(one => one.Views.Where(seen => seen.View == view && seen.FinishedAt is not null)
            .Select(seen => new LastLook(one.Id, seen.FinishedAt!.Value, one.By, seen.Differences)))
        .FirstOrDefault();
}
