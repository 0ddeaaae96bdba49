using Matchmaking.Needs;
using Matchmaking.Needs.Clarifying;
using Matchmaking.Needs.Joining;
using Matchmaking.Needs.Routing;
using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>What the events of a need do to its clocks.</summary>
public static class NeedClocks
{
    /// <summary>The need that has to be read to know what this event does.</summary>
    public static Guid? NeedAskedBy(object happened) => happened switch
    {
        NeedSubmitted e => e.NeedId,
        NeedOpened e => e.NeedId,
        NeedEndorsed e => e.NeedId,
        NeedEndorsementAnnulled e => e.NeedId,
        NeedReopened e => e.NeedId,
        NeedSeparated e => e.NeedId,
        NeedCentreAsked e => e.NeedId,
        NeedRevised e => e.NeedId,
        NeedImportRevised e => e.NeedId,
        NeedUrgencyConfirmed e => e.NeedId,
        _ => EndedBy(happened),
    };

    /// <summary>The need that this ends.</summary>
    static Guid? EndedBy(object happened) => happened switch
    {
        NeedAnswered e => e.NeedId,
        NeedReferred e => e.NeedId,
        NeedDeclined e => e.NeedId,
        NeedWithdrawn e => e.NeedId,
        NeedExpired e => e.NeedId,
        NeedCompleted e => e.NeedId,
        NeedJoined e => e.NeedId,
        _ => null,
    };

    /// <summary>The Parties of a need whose clocks this event may start; an imported need is not stored yet.</summary>
    public static IReadOnlyList<string>? PartiesOf(object happened, Need? need) =>
        happened is NeedImported imported ? imported.Content.Parties() : need?.AskedFor;

    /// <param name="need">
    /// The need as stored: without the event as it happens, and at its latest in a replay. Both must give the same clocks in
    /// the end.
    /// </param>
    public static IEnumerable<ClockChange> After(object happened, Need? need, Terms terms) => happened switch
    {
        NeedSubmitted e => [Starts(Step.Endorsement, e.NeedId, e.HappenedAt, terms)],
        NeedReturned e => [ClockChange.Stops(Step.Endorsement, e.NeedId)],
        NeedOpened e => [Starts(Step.FirstIntroduction, e.NeedId, e.HappenedAt, terms), Expiry(e.NeedId, need?.Content, e.HappenedAt)],
        NeedNoObjectionAwaited e => [NoObjection(e)],
        NeedEndorsementAnnulled e when need is null or { Endorsements.Length: <= 1 } => Annulled(e, terms),
        NeedEndorsed e => Opened(e, need, terms),
        NeedImported e => [Starts(Step.FirstIntroduction, e.NeedId, e.HappenedAt, terms), Expiry(e.NeedId, e.Content, e.HappenedAt)],
        NeedReopened e when need is { WasOpened: true } => OpenAgain(need, e.HappenedAt, terms),
        NeedRevised e when need is { State: NeedState.Open } => [Expiry(e.NeedId, e.Content, e.HappenedAt)],
        NeedImportRevised e when need is { State: NeedState.Open } => [Expiry(e.NeedId, e.Content, e.HappenedAt)],
        NeedUrgencyConfirmed e =>
            [ClockChange.Shortens(Step.FirstIntroduction, e.NeedId, e.HappenedAt, terms.UrgentDue(Step.FirstIntroduction, e.HappenedAt))],
        NeedClarificationAsked e => [ClockChange.Pauses(Step.FirstIntroduction, e.NeedId, e.HappenedAt)],
        NeedClarified e => [ClockChange.Resumes(Step.FirstIntroduction, e.NeedId, e.HappenedAt)],
        NeedMet e => [ClockChange.Stops(Step.NeedExpiry, e.NeedId)],
        NeedSeparated e when need is not null => OpenAgain(need, e.HappenedAt, terms),
        _ when EndedBy(happened) is { } needId => Ended(needId, need),
        _ => [],
    };

    /// <summary>Only the first endorsement opens a need; further Parties that endorse find its clocks running.</summary>
    static IEnumerable<ClockChange> Opened(NeedEndorsed endorsed, Need? need, Terms terms)
    {
        if (need?.OpenedAt is { } openedAt && openedAt != endorsed.HappenedAt) return [];
        return
        [
            ClockChange.Stops(Step.Endorsement, endorsed.NeedId),
            Starts(Step.FirstIntroduction, endorsed.NeedId, endorsed.HappenedAt, terms),
            Expiry(endorsed.NeedId, need?.Content, endorsed.HappenedAt),
        ];
    }

    /// <summary>Each Party's silence has a clock of its own; whether it still matters, the need says when it rings.</summary>
    static ClockChange NoObjection(NeedNoObjectionAwaited awaited) => ClockChange.Starts(
        Step.NoObjection, StableId.Of("no-objection", awaited.NeedId.ToString(), awaited.Party), awaited.NeedId, awaited.HappenedAt, EndOf(awaited.Until));

    /// <summary>With its last endorsement gone the need waits to be endorsed again.</summary>
    static IEnumerable<ClockChange> Annulled(NeedEndorsementAnnulled annulled, Terms terms) =>
    [
        ClockChange.Stops(Step.FirstIntroduction, annulled.NeedId),
        ClockChange.Stops(Step.NeedExpiry, annulled.NeedId),
        Starts(Step.Endorsement, annulled.NeedId, annulled.HappenedAt, terms),
    ];

    /// <summary>To a need that has ended no centre owes an answer any more.</summary>
    static IEnumerable<ClockChange> Ended(Guid needId, Need? need) =>
    [
        .. new[] { Step.Endorsement, Step.FirstIntroduction, Step.NeedExpiry }.Select(step => ClockChange.Stops(step, needId)),
        .. (need?.Askings ?? []).Where(asking => asking.IsPending)
            .SelectMany(asking => new[] { Step.Handover, Step.OffersAsked }.Select(step => ClockChange.Stops(step, asking.AskingId))),
    ];

    /// <summary>What centres were asked and had not answered when it ended is asked anew.</summary>
    static IEnumerable<ClockChange> OpenAgain(Need need, DateTimeOffset at, Terms terms) =>
    [
        Starts(Step.FirstIntroduction, need.Id, at, terms),
        Expiry(need.Id, need.Content, at),
        .. need.Askings.Where(asking => asking.IsPending).Select(asking => AskingClocks.Starts(asking.For, asking.AskingId, need.Id, at, terms)),
    ];

    static ClockChange Starts(Step step, Guid needId, DateTimeOffset from, Terms terms) =>
        ClockChange.Starts(step, needId, needId, from, terms.Due(step, from));

    /// <summary>
    /// The last day counts. A day that had passed when the need was opened ends nothing: who opened it knew.
    /// </summary>
    static ClockChange Expiry(Guid needId, NeedContent? content, DateTimeOffset from) =>
        content?.Until is { } until && EndOf(until) > from
            ? ClockChange.Starts(Step.NeedExpiry, needId, needId, from, EndOf(until))
            : ClockChange.Stops(Step.NeedExpiry, needId);

    static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
