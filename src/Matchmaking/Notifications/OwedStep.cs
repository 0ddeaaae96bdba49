using System.Collections.Frozen;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>What the records say of a step whose clock rang. A new step that somebody owes has a line here.</summary>
/// <param name="IsOwed">Whether it is still owed; a late clock asks this and does nothing where it is not.</param>
/// <param name="WhoOwes">Who is reminded.</param>
public sealed record OwedStep(Func<Circle, Deadline, bool> IsOwed, Func<Circle, Deadline, IEnumerable<Reader>> WhoOwes)
{
    /// <summary>Whether focal points owe it, so that their alternates help first; else the lead of the case and the head of the centre do.</summary>
    public bool ByFocalPoint { get; init; }

    /// <summary>Every step that somebody owes.</summary>
    public static FrozenDictionary<Step, OwedStep> All { get; } = new Dictionary<Step, OwedStep>
    {
        [Step.Endorsement] = new(IsSubmitted, (circle, _) => circle.FocalPoints(circle.Need.AskedFor)) { ByFocalPoint = true },
        [Step.FirstIntroduction] = new(IsNotIntroduced, (circle, _) => circle.Centres),
        [Step.Handover] = new(IsAsked, AskedCentre),
        [Step.OffersAsked] = new(IsAsked, AskedCentre),
        [Step.Answer] = new((circle, deadline) => circle.WaitsFor(deadline, Lapse.NotAnswered), SidesToAnswer),
        [Step.Agreement] = new(
            (circle, deadline) => circle.WaitsFor(deadline, Lapse.NotAgreed),
            (circle, deadline) => circle.Named(circle.Introduction(deadline.SubjectId)!.Broker)),

        // The clock's row goes with the word that is given, so one that rings is still owed.
        [Step.Review] = new((_, _) => true, (circle, _) => circle.Coordinators),
        [Step.Interest] = new((circle, _) => circle.Need.State is NeedState.Open or NeedState.Agreed, (circle, _) => circle.Centres),
    }.ToFrozenDictionary();

    static bool IsSubmitted(Circle circle, Deadline deadline) => circle.Need.State == NeedState.Submitted;

    /// <summary>An imported need is announced to nobody; its clocks are read where the need is.</summary>
    static bool IsNotIntroduced(Circle circle, Deadline deadline) =>
        circle.Need is { State: NeedState.Open, Provenance: null } && circle.Introductions.All(i => i.ProposedAt < deadline.StartedAt);

    static bool IsAsked(Circle circle, Deadline deadline) => circle.Need.IsCase && circle.Need.AskingOf(deadline.SubjectId) is { IsPending: true };

    static IEnumerable<Reader> AskedCentre(Circle circle, Deadline deadline) => circle.OfficersOf(circle.Need.AskingOf(deadline.SubjectId)!.Centre);

    static IEnumerable<Reader> SidesToAnswer(Circle circle, Deadline deadline)
    {
        var introduction = circle.Introduction(deadline.SubjectId)!;
        var silent = introduction.Offers.Where(o => introduction.Awaits(o.OfferId));
        return [.. introduction.AwaitsNeed ? circle.NeedSide : [], .. circle.Representatives(silent.Select(o => o.OrganizationId))];
    }
}
