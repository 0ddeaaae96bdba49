using Matchmaking.Brokerage;

namespace Matchmaking.Clocks;

/// <summary>What the events of an introduction do to its clocks and to the clock of its need.</summary>
public static class IntroductionClocks
{
    /// <summary>Whether the introduction has to be read to know what this event does, and with it its need.</summary>
    public static bool AsksTheIntroduction(object happened) => happened is
        IntroductionAccepted or IntroductionDeclined or TermsProposed or TermsAccepted or TermsDeclined or AgreementExtended
        or IntroductionReopened;

    /// <summary>The need that has to be read, where the event names it.</summary>
    public static Guid? NeedAskedBy(object happened) => happened is IntroductionProposed proposed ? proposed.NeedId : null;

    /// <param name="introduction">The introduction as stored; applying the event again to a later one changes nothing.</param>
    public static IEnumerable<ClockChange> After(object happened, Introduction? introduction, Terms terms) => happened switch
    {
        IntroductionProposed e => Proposed(e, terms),
        IntroductionAccepted e when introduction is not null => Answered(introduction.Apply(e), e.HappenedAt, terms),
        IntroductionDeclined e when introduction is not null => Answered(introduction.Apply(e), e.HappenedAt, terms),
        TermsProposed e when introduction is not null => Asked(introduction.Apply(e), e.HappenedAt, terms),
        TermsDeclined e when introduction is not null => Asked(introduction.Apply(e), e.HappenedAt, terms),
        IntroductionReopened e when introduction is not null => Asked(introduction.Apply(e), e.HappenedAt, terms),
        TermsAccepted e when introduction is not null => Answered(introduction.Apply(e), e.HappenedAt, terms),
        AgreementExtended e =>
            [ClockChange.Extends(Step.Agreement, e.IntroductionId, e.HappenedAt, end => terms.Due(Step.Agreement, e.HappenedAt, end))],
        IntroductionLapsed e => Ended(e.IntroductionId),
        IntroductionAgreed e => Ended(e.IntroductionId),
        _ => [],
    };

    static IEnumerable<ClockChange> Proposed(IntroductionProposed proposed, Terms terms) =>
    [
        ClockChange.Stops(Step.FirstIntroduction, proposed.NeedId),
        Starts(Step.Answer, proposed.IntroductionId, proposed.NeedId, proposed.HappenedAt, terms),
    ];

    /// <summary>Terms, and a no to them, ask the other side: its time to answer starts anew, unless all wait for an agreement already.</summary>
    static IEnumerable<ClockChange> Asked(Introduction introduction, DateTimeOffset at, Terms terms) =>
        introduction is { State: IntroductionState.Proposed, AcceptedAt: null }
            ? [Starts(Step.Answer, introduction.Id, introduction.NeedId, at, terms)]
            : [];

    /// <summary>
    /// Once the need's side and one institution said yes, the clock of the agreement runs instead. Institutions that answer
    /// later start nothing anew.
    /// </summary>
    static IEnumerable<ClockChange> Answered(Introduction introduction, DateTimeOffset at, Terms terms) => introduction switch
    {
        { State: not IntroductionState.Proposed } => Ended(introduction.Id),
        { AcceptedAt: { } acceptedAt } when acceptedAt == at =>
        [
            ClockChange.Stops(Step.Answer, introduction.Id),
            Starts(Step.Agreement, introduction.Id, introduction.NeedId, acceptedAt, terms),
        ],
        _ => [],
    };

    static IEnumerable<ClockChange> Ended(Guid introductionId) =>
        [ClockChange.Stops(Step.Answer, introductionId), ClockChange.Stops(Step.Agreement, introductionId)];

    static ClockChange Starts(Step step, Guid introductionId, Guid needId, DateTimeOffset from, Terms terms) =>
        ClockChange.Starts(step, introductionId, needId, from, terms.Due(step, from));
}
