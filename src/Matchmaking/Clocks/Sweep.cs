using Marten;
using Marten.Patching;
using Wolverine;

namespace Matchmaking.Clocks;

/// <summary>Looks which clocks have something due now, and sends word of it; each row's reminder and end once.</summary>
public sealed record Sweep(DateTimeOffset Now)
{
    /// <summary>How many rows one sweep takes, so that a year's leap of the clock is not one transaction.</summary>
    public const int Most = 500;
}

/// <summary>How many rows a sweep found due.</summary>
public sealed record Swept(int Rows)
{
    public bool MayHaveLeftSome => Rows == Sweep.Most;
}

/// <summary>Three quarters of a step's time have passed.</summary>
public sealed record StepDue(Deadline Deadline, DateTimeOffset At);

/// <summary>All of a step's time has passed, and the step is still owed.</summary>
public sealed record StepLate(Deadline Deadline, DateTimeOffset At);

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
        return (new Swept(due.Count), [.. due.SelectMany(d => MessagesOf(d, sweep.Now)), .. MessagesOf(week, sweep.Now)]);
    }

    /// <summary>What is due of one row: after a standstill of the service the reminder and the end may both be.</summary>
    public static IEnumerable<object> MessagesOf(Deadline deadline, DateTimeOffset now)
    {
        var reminds = deadline.NextAt < deadline.DueAt;
        if (reminds) yield return new StepDue(deadline, now);
        if (deadline.IsLateAt(now)) yield return deadline.Step.Rule().EndsByItself ? new TimeRanOut(deadline, now) : new StepLate(deadline, now);
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
