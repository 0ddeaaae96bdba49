using System.Collections.Immutable;

namespace Matchmaking.Rebuilds;

/// <summary>Where a rebuild stands.</summary>
public enum RebuildState
{
    Running,
    Finished,
    Stopped,
    Failed,
}

/// <summary>How far one view has come.</summary>
public sealed record ViewProgress(string View, long Work)
{
    /// <summary>How many differences are named; all of them are counted.</summary>
    public const int Named = 10;

    public long Done { get; init; }

    public long Differences { get; init; }

    public ImmutableArray<Difference> First { get; init; } = [];

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public ViewProgress With(Portion portion) => this with
    {
        Done = Done + portion.Looked,
        Differences = Differences + portion.Differences.Length,
        First = [.. First.Concat(portion.Differences).Take(Named)],
    };
}

/// <summary>
/// One walk over views, that checks them against the events or mends what differs: how far it has come, what it found, who asked for it.
/// It is saved with each portion, so that whoever takes it up again goes on from there.
/// </summary>
/// <param name="Mends">Whether it mends what differs; else it only looks.</param>
public sealed record Rebuild(Guid Id, bool Mends, ImmutableArray<ViewProgress> Views, string By, DateTimeOffset StartedAt)
{
    /// <summary>After so long without a portion it stands still: a node was killed, and another takes it up, or somebody does.</summary>
    public static readonly TimeSpan StandsStillAfter = TimeSpan.FromSeconds(30);

    /// <summary>A row that somebody's deed wrote from what was wrong is met when it is looked at again; after so many times it is left.</summary>
    public const int Rounds = 3;

    public RebuildState State { get; init; }

    /// <summary>The checkpoint: portions before this one are done.</summary>
    public int Portion { get; init; }

    /// <summary>The last record that was looked at in the present view.</summary>
    public Guid After { get; init; }

    /// <summary>Records of the present view that were mended, and are looked at once more.</summary>
    public ImmutableArray<Guid> Again { get; init; } = [];

    /// <summary>How often they have been; 0 while the view is gone through for the first time.</summary>
    public int Round { get; init; }

    /// <summary>When it last came on.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>The process that works on it.</summary>
    public Guid Node { get; init; }

    /// <summary>When it was last taken up by another process than the one that had begun a portion.</summary>
    public DateTimeOffset? WentOnAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public string? StoppedBy { get; init; }

    /// <summary>Why it could not go on, where it failed.</summary>
    public string? Failure { get; init; }

    public bool IsOver => State != RebuildState.Running;

    public long Work => Views.Sum(view => view.Work);

    public long Done => Views.Sum(view => Math.Min(view.Done, view.Work));

    public long Differences => Views.Sum(view => view.Differences);

    /// <summary>The view that is being looked at; null when all are.</summary>
    public ViewProgress? Present => IsOver ? null : Views.FirstOrDefault(view => view.FinishedAt is null);

    public static Rebuild Begin(Guid id, bool mends, IEnumerable<ViewProgress> views, string by, DateTimeOffset now) =>
        new(id, mends, [.. views], by, now) { LastAt = now };

    public bool StandsStillAt(DateTimeOffset now) => !IsOver && now - LastAt > StandsStillAfter;

    /// <summary>A process takes the next portion.</summary>
    public Rebuild TakenUpBy(Guid node, DateTimeOffset now) => Node == node
        ? this
        : this with { Node = node, WentOnAt = Node == Guid.Empty ? null : now };

    /// <summary>A long portion has come on.</summary>
    public Rebuild Told(long done, DateTimeOffset now) =>
        Replace(Present! with { Done = done, StartedAt = Present.StartedAt ?? now }) with { LastAt = now };

    /// <summary>Another portion is done.</summary>
    public Rebuild With(Portion portion, DateTimeOffset now)
    {
        if (portion.BrokeOff) return this with { LastAt = now };
        var view = (Round == 0 ? Present! : Present! with { Done = Present.Done - portion.Looked }).With(portion);
        var again = Mends ? portion.Differences.Select(found => found.RecordId) : [];
        var next = this with { Portion = Portion + 1, LastAt = now };
        if (Round == 0 && portion.After is { } after)
            return next.Replace(view with { StartedAt = view.StartedAt ?? now }) with { After = after, Again = [.. Again.Concat(again)] };
        var left = Round == 0 ? Again.Concat(again) : again;
        return left.Any() && Round < Rounds
            ? next.Replace(view) with { Again = [.. left.Distinct()], Round = Round + 1 }
            : next.Finish(view, now);
    }

    public Rebuild Stop(string by, DateTimeOffset now) => this with { State = RebuildState.Stopped, StoppedBy = by, LastAt = now, FinishedAt = now };

    public Rebuild Fail(string why, DateTimeOffset now) => this with { State = RebuildState.Failed, Failure = why, LastAt = now, FinishedAt = now };

    Rebuild Finish(ViewProgress view, DateTimeOffset now)
    {
        var after = Replace(view with { Work = view.Done, StartedAt = view.StartedAt ?? now, FinishedAt = now }) with { After = Guid.Empty, Again = [], Round = 0 };
        return after.Present is null ? after with { State = RebuildState.Finished, FinishedAt = now } : after;
    }

    Rebuild Replace(ViewProgress view) => this with { Views = Views.Replace(Present!, view) };
}
