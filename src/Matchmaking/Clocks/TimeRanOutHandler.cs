using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>Ends what ends by itself when its time is over; the record's own rule decides whether that still matters.</summary>
public static class TimeRanOutHandler
{
    public static async Task<MaskStream?> Handle(TimeRanOut over, IDocumentSession session)
    {
        if (!await session.StillRuns(over.Deadline)) return null;
        if (over.Deadline.Step == Step.ProfileEnd)
            return await ForgetKeptProfileHandler.Handle(new ForgetKeptProfile(over.Deadline.SubjectId, By(over)), session);
        await End(over, session);
        return null;
    }

    static Task End(TimeRanOut over, IDocumentSession session)
    {
        var (subjectId, act) = (over.Deadline.SubjectId, By(over));
        return over.Deadline.Step switch
        {
            Step.Answer => LapseIntroductionHandler.Handle(Lapses(over.Deadline, Lapse.NotAnswered, act), session),
            Step.Agreement => LapseIntroductionHandler.Handle(Lapses(over.Deadline, Lapse.NotAgreed, act), session),
            Step.NeedExpiry => ExpireNeedHandler.Handle(new ExpireNeed(subjectId, act), session),
            Step.OfferExpiry => ExpireOfferHandler.Handle(new ExpireOffer(subjectId, act), session),
            Step.Interest => LapseInterestHandler.Handle(new LapseInterest(subjectId, act), session),
            Step.FollowUpThree => AskFollowUpHandler.Handle(new AskFollowUp(subjectId, 3, act), session),
            Step.FollowUpTwelve => AskFollowUpHandler.Handle(new AskFollowUp(subjectId, 12, act), session),
            Step.VerificationEnding => RemindOfVerificationHandler.Handle(new RemindOfVerification(subjectId, act), session),
            Step.VerificationEnd => EndVerificationHandler.Handle(new EndVerification(subjectId, act), session),
            Step.ConsentEnding => RemindOfConsentHandler.Handle(new RemindOfConsent(subjectId, act), session),
            Step.NoObjection => EndorseByNoObjectionHandler.Handle(new EndorseByNoObjection(over.Deadline.NeedId!.Value, act), session),
            _ => Task.CompletedTask,
        };
    }

    static Act By(TimeRanOut over) => new(Actor.System("clock"), over.At);

    static LapseIntroduction Lapses(Deadline over, Lapse because, Act act) => new(over.SubjectId, because, over.StartedAt, over.DueAt, act);
}
