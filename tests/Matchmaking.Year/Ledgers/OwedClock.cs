namespace Matchmaking.Year;

/// <summary>Help that has to be asked for: on which day, for which week of lateness.</summary>
/// <param name="Begun">The day on which the step began.</param>
/// <param name="Due">The day on which it was due, standstills counted.</param>
/// <param name="Free">Its need ended on that very morning, so that it may have been asked for or not, as the service came to it first or last.</param>
public sealed record AskExpected(int Day, int Week, int Begun, int Due, bool Free = false);

/// <summary>
/// A step that somebody owes, counted in whole days by hand: each morning is one day more, unless another side is waited for.
/// </summary>
/// <param name="endsByItself">Whether what it is a step of lapses when the time is over; else it stays owed, however late.</param>
public sealed class OwedClock(string step, Guid subject, Guid needId, int begun, int allowed, bool endsByItself)
{
    const int Week = 7;

    readonly List<AskExpected> asks = [];

    public string Step => step;

    /// <summary>The need, the introduction or the question to a centre that waits.</summary>
    public Guid Subject => subject;

    public Guid NeedId => needId;

    public int Begun => begun;

    /// <summary>The days that it may take.</summary>
    public int Allowed { get; private set; } = allowed;

    /// <summary>The days that it has run, and those that it stood still.</summary>
    public int Ran { get; private set; }

    public int Stood { get; private set; }

    public bool StandsStill { get; private set; }

    /// <summary>The morning on which whoever owes it is reminded.</summary>
    public int? Reminded { get; private set; }

    /// <summary>It was due sooner all at once, so that the word may come on the very day and not only the next morning.</summary>
    public bool WasHastened { get; private set; }

    /// <summary>Its need ended on the very morning of the reminder.</summary>
    public bool ReminderIsFree { get; private set; }

    /// <summary>The day on which it was done, or ended otherwise.</summary>
    public int? Ended { get; private set; }

    public bool Lapsed { get; private set; }

    /// <summary>Nobody owes it any more, for its need has ended; what ends by itself still does.</summary>
    public bool Moot { get; private set; }

    /// <summary>What the life of the need does when it lapses.</summary>
    public Action? WhenLapsed { get; init; }

    public IReadOnlyList<AskExpected> Asks => asks;

    public bool IsOwed => Ended is null && !Moot;

    public bool IsLate => IsOwed && Ran >= Allowed;

    /// <summary>How many weeks it is late, each counted as it begins.</summary>
    public int WeeksLate => Ran < Allowed ? 0 : (Ran - Allowed) / Week + 1;

    /// <summary>How many days it is late.</summary>
    public int DaysLate => Math.Max(0, Ran - Allowed);

    /// <summary>A day begins, before anybody does anything.</summary>
    public void Dawns(int day)
    {
        if (Ended is not null) return;
        if (StandsStill)
        {
            Stood++;
            return;
        }
        Ran++;
        if (Moot)
        {
            if (Ran == Allowed) Lapse(day);
            return;
        }
        if (Reminded is null && 4 * Ran >= 3 * Allowed) Reminded = day;
        if (Ran < Allowed || (Ran - Allowed) % Week != 0) return;
        asks.Add(new AskExpected(day, WeeksLate, begun, begun + Allowed + Stood));
        if (endsByItself) Lapse(day);
    }

    public void Ends(int day) => Ended ??= day;

    public void StopsMattering(int day)
    {
        if (!endsByItself) Ends(day);
        Moot = true;
    }

    public void WhatRangThisMorningMayBeLeftOut(int day)
    {
        if (asks is [.., var last] && last.Day == day) asks[^1] = last with { Free = true };
        if (Reminded == day) ReminderIsFree = true;
    }

    public void StandStill() => StandsStill = true;

    public void RunOn() => StandsStill = false;

    /// <summary>What has become urgent is due within so many days from now, unless it was due before.</summary>
    public void Within(int days)
    {
        WasHastened |= Ran + days < Allowed;
        Allowed = Math.Min(Allowed, Ran + days);
    }

    void Lapse(int day)
    {
        (Ended, Lapsed) = (day, true);
        WhenLapsed?.Invoke();
    }
}
