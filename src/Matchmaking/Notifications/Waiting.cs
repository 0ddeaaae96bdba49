using System.Text.Json.Serialization;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Needs.Routing;

namespace Matchmaking.Notifications;

/// <summary>Something that waits for a person now.</summary>
/// <param name="Kind">What is to be done, in a word: endorse, revise, introduce, interest, answer, agree, follow-up; help, where somebody else is late.</param>
/// <param name="Imported">Whether the need came from another system, where nobody is told of its clocks.</param>
public sealed record Waiting(
    string Kind, string? Step, Guid NeedId, Guid? IntroductionId, string Title, DateTimeOffset? DueAt, bool Late, bool Imported)
{
    /// <summary>The cooperation of which something is to be said.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>The page on which it is done, without a language.</summary>
    [JsonIgnore]
    public string Place =>
        CooperationId is { } cooperationId ? $"/cooperations/{cooperationId}"
        : IntroductionId is { } introductionId ? $"/introductions/{introductionId}"
        : $"/needs/{NeedId}";
}

/// <summary>A need as tasks read it: with its introductions and its running clocks.</summary>
public sealed record NeedAtWork(Need Need, IReadOnlyList<Introduction> Introductions, IReadOnlyList<Deadline> Deadlines)
{
    /// <summary>What waits for somebody on this need; nothing that somebody may not see.</summary>
    public IEnumerable<Waiting> For(Actor actor, string language, DateTimeOffset now)
    {
        var own = OnNeed(actor).Concat(OnIntroductions(actor)).ToArray();
        var late = actor.IsCoordinator ? Deadlines.Where(d => d.IsOwed && d.IsLateAt(now)) : [];
        var help = late.Where(d => !own.Any(task => task.Step == d.Step)).Select(d => (Kind: "help", Step: (Step?)d.Step, d.SubjectId));
        return own.Concat(help).Select(task => Read(task.Kind, task.Step, task.SubjectId, language, now));
    }

    IEnumerable<(string Kind, Step? Step, Guid SubjectId)> OnNeed(Actor actor)
    {
        if (Need.State == NeedState.Submitted && Need.AskedFor.Any(actor.IsFocalPointOf)) yield return ("endorse", Step.Endorsement, Need.Id);
        if (Need.State == NeedState.Returned && actor.MayWriteOn(Need)) yield return ("revise", null, Need.Id);
        if (Need is { State: NeedState.Open, Unclear: not null } && actor.IsOwnSideOf(Need)) yield return ("clarify", null, Need.Id);
        foreach (var asking in Need.Askings.Where(asking => asking.IsPending && Need.IsCase && actor.IsOfficerOf(asking.CentreId)))
            yield return ("answer-centre", asking.For == AskedTo.Offers ? Step.OffersAsked : Step.Handover, asking.AskingId);
        if (Runs(Step.FirstIntroduction, Need.Id) && actor.IsOfficerOn(Need)) yield return ("introduce", Step.FirstIntroduction, Need.Id);
        foreach (var waits in Deadlines.Where(d => d.Step == Step.Interest && actor.IsOfficerOn(Need))) yield return ("interest", Step.Interest, waits.SubjectId);
    }

    IEnumerable<(string Kind, Step? Step, Guid SubjectId)> OnIntroductions(Actor actor)
    {
        foreach (var introduction in Introductions.Where(i => i.State == IntroductionState.Proposed))
        {
            if (AwaitsAnswerOf(actor, introduction)) yield return ("answer", Step.Answer, introduction.Id);
            if (introduction.Waits == Lapse.NotAgreed && actor.IsOfficerOn(Need)) yield return ("agree", Step.Agreement, introduction.Id);
        }
    }

    bool AwaitsAnswerOf(Actor actor, Introduction introduction) =>
        (introduction.AwaitsNeed && actor.AnswersForNeed(Need))
        || introduction.OffersOf(actor.Represents).Any(o => introduction.Awaits(o.OfferId));

    bool Runs(Step step, Guid subjectId) => DeadlineOf(step, subjectId) is not null;

    Deadline? DeadlineOf(Step? step, Guid subjectId) => Deadlines.FirstOrDefault(d => d.Step == step && d.SubjectId == subjectId);

    Waiting Read(string kind, Step? step, Guid subjectId, string language, DateTimeOffset now)
    {
        var deadline = DeadlineOf(step, subjectId);
        var introductionId = Introductions.FirstOrDefault(introduction => introduction.Id == subjectId)?.Id;
        return new Waiting(
            kind, step?.Word(), Need.Id, introductionId, Need.Content.Title.In(language), deadline?.DueAt, deadline?.IsLateAt(now) ?? false,
            Need.Provenance is not null);
    }
}
