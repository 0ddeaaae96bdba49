using Matchmaking.Clocks;
using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>The case of a need: what it says, and when it came to stand where.</summary>
public sealed class NeedCase(Need need)
{
    readonly List<(NeedState State, DateTimeOffset At)> path = [(need.State, need.BegunAt)];
    readonly List<Wait> waits = [];

    public Need Need { get; private set; } = need;

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
        if (after.State == NeedState.Submitted) Begin(Step.Endorsement, after.Id, at);
        if (after.State == NeedState.Open) Begin(Step.FirstIntroduction, after.Id, at);
    }

    /// <summary>An imported need is open from the start.</summary>
    public NeedCase Opened()
    {
        if (Need.State == NeedState.Open) Begin(Step.FirstIntroduction, Need.Id, Need.BegunAt);
        return this;
    }

    public void Introduced(DateTimeOffset at)
    {
        FirstIntroducedAt ??= at;
        End(Step.FirstIntroduction, Need.Id, at, done: true);
    }

    public void Begin(Step step, Guid subjectId, DateTimeOffset from) => waits.Add(Wait.Begins(step, subjectId, from));

    /// <summary>Ends the wait for this step, if it is waited for.</summary>
    public void End(Step step, Guid subjectId, DateTimeOffset at, bool done)
    {
        var open = waits.FindIndex(wait => wait.Step == step && wait.SubjectId == subjectId && wait.Until is null);
        if (open >= 0) waits[open] = waits[open].Ends(at, done);
    }

    /// <summary>Where it stood at a moment; null before it was begun.</summary>
    public NeedState? StateAt(DateTimeOffset moment) =>
        path.FindLastIndex(step => step.At <= moment) is >= 0 and var last ? path[last].State : null;

    /// <summary>When it first came to stand there, if ever.</summary>
    public DateTimeOffset? FirstAt(NeedState state) =>
        path.FindIndex(step => step.State == state) is >= 0 and var first ? path[first].At : null;
}
