using System.Collections.Immutable;
using Marten;
using Marten.Events;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>
/// Tries rules of who hears on what happened in the last month: on its events, and on the notices of what no event tells
/// (candidates, steps), or no event alone (messages, cases), which stand for what was told then.
/// </summary>
public sealed class HearingTrials(IDocumentStore store)
{
    static readonly Type[] Heard =
    [
        typeof(NeedSubmitted), typeof(NeedReturned), typeof(NeedEndorsed), typeof(IntroductionProposed), typeof(IntroductionAccepted),
        typeof(IntroductionDeclined), typeof(IntroductionLapsed), typeof(TermsProposed), typeof(TermsAccepted), typeof(TermsDeclined),
        typeof(CooperationAgreed), typeof(CooperationCompleted), typeof(ExtensionAsked), typeof(AgreementExtended), typeof(NeedReviewAsked),
        typeof(NeedOpinionGiven), typeof(NeedLetterRecorded), typeof(NeedNoObjectionAwaited), typeof(NeedEndorsementAnnulled),
        typeof(InterestExpressed),
    ];

    static readonly NoticeKind[] ToldByNoEvent =
    [
        NoticeKind.CandidateEntered, NoticeKind.NeedFits, NoticeKind.StepDue, NoticeKind.StepLate, NoticeKind.NeedWithoutCandidate,
        NoticeKind.MessageWritten, NoticeKind.CasesMoved, NoticeKind.LeadGiven, NoticeKind.CentreAsked, NoticeKind.CentreAnswered,
        NoticeKind.InterestAnswered, NoticeKind.CandidateSetAside, NoticeKind.FollowUpAsked, NoticeKind.StoryWritten, NoticeKind.StoryPublished,
    ];

    public static Refusal? Objection(Actor actor, IReadOnlyCollection<FieldError> errors) =>
        !actor.IsCoordinator ? HearingDeeds.OnlyCoordinators : errors.Count > 0 ? Refusal.Invalid(errors) : null;

    public async Task<HearingTrial> Try(HearingTable rows, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var from = now.AddMonths(-1);
        var events = (await session.Events.QueryAllRawEvents()
            .Where(e => e.Timestamp >= from && e.Timestamp <= now && e.EventTypesAre(Heard))
            .OrderBy(e => e.Sequence).ToListAsync(cancellation)).Select(e => e.Data).OfType<IHappened>().ToArray();
        var notices = await session.Query<Notice>()
            .Where(n => n.At >= from && n.At <= now && n.Kind.IsOneOf(ToldByNoEvent) && n.NeedId != null).ToListAsync(cancellation);
        var circles = await PastCircles.Read(session, events, notices, cancellation);
        PastNews[] past = [.. events.SelectMany(e => circles.Around(e)), .. circles.Around(notices)];
        return HearingTrial.Of(past, new HearingRules(0, rows.Over((await session.HearingRulesAt(now)).Table)), from, now);
    }
}
