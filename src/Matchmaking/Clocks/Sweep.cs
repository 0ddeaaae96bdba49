using System.Collections.Immutable;
using Marten;
using Marten.Patching;
using Wolverine;

namespace Matchmaking.Clocks;

/// <summary>Looks which clocks have something due now, and sends word of it: of each row's reminder, its end, each week that it is late.</summary>
public sealed record Sweep(DateTimeOffset Now)
{
    /// <summary>How many rows one sweep takes, so that a year's leap of the clock is not one transaction.</summary>
    public const int Most = 500;
}

/// <summary>How many rows a sweep found due, and what was due of them.</summary>
public sealed record Swept(int Rows, ImmutableArray<FellDue> FellDue)
{
    public bool MayHaveLeftSome => Rows == Sweep.Most;
}

/// <summary>Three quarters of a step's time have passed.</summary>
public sealed record StepDue(Deadline Deadline, DateTimeOffset At);

/// <summary>All of a step's time has passed, and the step is still owed; said once for every week that it is late.</summary>
/// <param name="Period">The week that has begun: 1 when the time is just over. After a standstill one is said and not those before.</param>
public sealed record StepLate(Deadline Deadline, DateTimeOffset At, int Period = 1);

/// <summary>All of the time has passed of what ends by itself then.</summary>
public sealed record TimeRanOut(Deadline Deadline, DateTimeOffset At);

public static class SweepHandler
{
    public static async Task<(Swept, OutgoingMessages)> Handle(Sweep sweep, IDocumentSession session, CancellationToken cancellation)
    {
        await OneNodeAtATime(session, cancellation);
        var due = await session.Query<Deadline>().Where(d => d.NextAt <= sweep.Now).OrderBy(d => d.NextAt).Take(Sweep.Most).ToListAsync(cancellation);
        foreach (var deadline in due) Advance(session, deadline, sweep.Now);
        var week = await session.LoadAsync<Week>(Week.Only, cancellation);
        if (week is null || week.IsOverAt(sweep.Now)) session.Store(Week.BeginningAt(sweep.Now));
        object[] messages = [.. due.SelectMany(d => MessagesOf(d, sweep.Now)), .. MessagesOf(week, sweep.Now)];
        return (new Swept(due.Count, [.. messages.Select(FellDue.Of).OfType<FellDue>()]), [.. messages]);
    }

    /// <summary>What is due of one row: after a standstill of the service the reminder and the end may both be.</summary>
    public static IEnumerable<object> MessagesOf(Deadline deadline, DateTimeOffset now)
    {
        if (deadline.Step.Rule().IsReminded && deadline.NextAt < deadline.DueAt) yield return new StepDue(deadline, now);
        if (!deadline.IsLateAt(now)) yield break;
        if (deadline.Step.Rule().EndsByItself) yield return new TimeRanOut(deadline, now);
        else yield return new StepLate(deadline, now, deadline.PeriodsLateAt(now));
    }

    static IEnumerable<object> MessagesOf(Week? week, DateTimeOffset now) =>
        week is not null && week.IsOverAt(now) ? [new WeekPassed(week.BeganAt, now)] : [];

    /// <summary>The row is changed only where it is still due: a clock that was stopped or started anew meanwhile stays as it is.</summary>
    static void Advance(IDocumentSession session, Deadline deadline, DateTimeOffset now) =>
        session.Patch<Deadline>(d => d.Id == deadline.Id && d.NextAt <= now).Set(d => d.NextAt, deadline.NextAfter(now));

    /// <summary>A lock of the transaction: other nodes wait for the sweep to be saved and find nothing left.</summary>
    static async Task OneNodeAtATime(IDocumentSession session, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await session.QueryAsync<string>($"select to_json(pg_advisory_xact_lock({SweepLock})::text)", cancellation);
    }

    /// <summary>Any number, the same on every node.</summary>
    const long SweepLock = 7_317_002;
}
