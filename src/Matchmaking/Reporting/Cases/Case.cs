using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>The case of a need: what it says, and when it came to stand where.</summary>
public sealed class Case
{
    readonly List<(NeedState State, DateTimeOffset At)> path = [];
    readonly List<Wait> waits = [];

    /// <summary>A need as it began: drafted, or imported and open at once.</summary>
    public Case(Need need)
    {
        Need = need;
        path.Add((need.State, need.BegunAt));
        if (need.State == NeedState.Open) Begin(Step.FirstIntroduction, need.Id, need.BegunAt);
    }

    public Need Need { get; private set; }

    /// <summary>What was waited for since it was first submitted, the introductions of it included.</summary>
    public IReadOnlyList<Wait> Waits => waits;

    public DateTimeOffset? FirstIntroducedAt { get; private set; }

    public bool IsImported => Need.Provenance is not null;

    /// <summary>The language in which it was written.</summary>
    public string? Language => Need.Content.Title.Texts.Keys.FirstOrDefault();

    /// <summary>Takes the need as it stands after something happened.</summary>
    public void Become(Need after, DateTimeOffset at)
    {
        var before = Need.State;
        Need = after;
        if (after.State == before) return;
        path.Add((after.State, at));
        End(Step.Endorsement, after.Id, at, done: after.State is NeedState.Open or NeedState.Returned);
        if (after.State != NeedState.Open) End(Step.FirstIntroduction, after.Id, at, done: false);
        if (after.IsEnded) EndAll(at);
        if (after.State == NeedState.Submitted) Begin(Step.Endorsement, after.Id, at);
        if (after.State == NeedState.Open) Begin(Step.FirstIntroduction, after.Id, at);
    }

    /// <summary>
    /// Takes what became of an introduction of it. One is answered when it is declined, or when both sides said yes; then an agreement
    /// is waited for. A no that did not stand is waited for anew.
    /// </summary>
    public void Meet(Introduction? before, Introduction after, DateTimeOffset at)
    {
        if (before is null) Introduced(after, at);
        if (before is { State: IntroductionState.Declined } && after is { State: IntroductionState.Proposed }) Begin(Step.Answer, after.Id, at);
        if (before is not { State: IntroductionState.Proposed }) return;
        var ended = after.State is IntroductionState.Lapsed or IntroductionState.Agreed;
        if (ended) End(after.AcceptedAt is null ? Step.Answer : Step.Agreement, after.Id, at, done: after.State == IntroductionState.Agreed);
        else if (before.AcceptedAt is null) Answered(after, at);
    }

    void Introduced(Introduction introduction, DateTimeOffset at)
    {
        FirstIntroducedAt ??= at;
        End(Step.FirstIntroduction, Need.Id, at, done: true);
        Begin(Step.Answer, introduction.Id, at);
    }

    void Answered(Introduction introduction, DateTimeOffset at)
    {
        if (introduction.AcceptedAt is null && introduction.State != IntroductionState.Declined) return;
        End(Step.Answer, introduction.Id, at, done: true);
        if (introduction.AcceptedAt is not null) Begin(Step.Agreement, introduction.Id, at);
    }

    void Begin(Step step, Guid subjectId, DateTimeOffset from)
    {
        if (!Need.IsEnded) waits.Add(Wait.Begins(step, subjectId, from));
    }

    /// <summary>Ends the wait for this step, if it is waited for.</summary>
    void End(Step step, Guid subjectId, DateTimeOffset at, bool done)
    {
        var open = waits.FindIndex(wait => wait.Step == step && wait.SubjectId == subjectId && wait.Until is null);
        if (open >= 0) waits[open] = waits[open].Ends(at, done);
    }

    /// <summary>To a need that has ended nobody owes anything any more.</summary>
    void EndAll(DateTimeOffset at)
    {
        for (var place = 0; place < waits.Count; place++)
            if (waits[place].Until is null) waits[place] = waits[place].Ends(at, done: false);
    }

    /// <summary>Where it stood at a moment; null before it was begun.</summary>
    public NeedState? StateAt(DateTimeOffset moment) =>
        path.FindLastIndex(step => step.At <= moment) is >= 0 and var last ? path[last].State : null;

    /// <summary>When it first came to stand there, if ever.</summary>
    public DateTimeOffset? FirstAt(NeedState state) =>
        path.FindIndex(step => step.State == state) is >= 0 and var first ? path[first].At : null;
}
