using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Needs.Clarifying;
using Matchmaking.Needs.Routing;
using Matchmaking.Needs.Writing;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Sharing;
using Wolverine.Marten;

namespace Matchmaking.Notifications;

/// <summary>What this room keeps in the store and offers to others, and the events that it follows.</summary>
public static class NotificationsRoom
{
    public static void AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Escalation.From(configuration));
        services.AddHearing();
        services.AddSingleton<Me>();
        services.AddSingleton<Tasks>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<LateNow>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton(new CaseSection(typeof(NextStep)) { First = true });
        services.AddSingleton<IntroductionMails>();
        services.AddSingleton<IntroducingPages>();
        services.AddSingleton(Pipelines.From(configuration));
        services.AddSingleton<DeadLetters>();
        services.AddWebhooks(configuration);
        services.AddSingleton<Calendars>();
        services.AddSingleton<OpenStreams>();
        services.AddHostedService(provider => provider.GetRequiredService<OpenStreams>());
        services.AddMail(configuration);
        services.AddSingleton(new ListSection(typeof(SaveSearchForm)));
        services.AddSingleton(new NeedReceiptSection(typeof(WhoWasTold)));
    }

    public static void AddNotifications(this StoreOptions store)
    {
        store.AddHearing();
        store.Schema.For<Notice>().Duplicate(n => n.PersonId).Index(n => n.At);
        store.AddInboxEntries();
        store.AddWebhooks();
        store.Schema.For<FeedKey>().UniqueIndex(key => key.Hash);
        store.Schema.For<DeadLetterDecision>().Index(decision => decision.At);
        store.AddMail();
        store.Schema.For<KeyWishes>();
        store.Schema.For<SavedSearch>().Index(search => search.PersonId).Index(search => search.Of);
        store.Schema.For<Person>().GinIndexJsonData();
    }

    /// <summary>Follows what somebody should hear of, one event after the other. Imports are not among it.</summary>
    public static MartenServiceCollectionExtensions.MartenConfigurationExpression AddAnnouncements(
        this MartenServiceCollectionExtensions.MartenConfigurationExpression marten) =>
        marten.ProcessEventsWithWolverineHandlersInStrictOrder(Subscription, events =>
        {
            events.IncludeType<NeedSubmitted>();
            events.IncludeType<NeedReturned>();
            events.IncludeType<NeedEndorsed>();
            events.IncludeType<NeedReviewAsked>();
            events.IncludeType<NeedOpinionGiven>();
            events.IncludeType<NeedLetterRecorded>();
            events.IncludeType<NeedNoObjectionAwaited>();
            events.IncludeType<NeedEndorsementAnnulled>();
            events.IncludeType<NeedTextErased>();
            events.IncludeType<NeedLeadGiven>();
            events.IncludeType<NeedCentreAsked>();
            events.IncludeType<NeedCentreAnswered>();
            events.IncludeType<NeedOpened>();
            events.IncludeType<NeedClarificationAsked>();
            events.IncludeType<NeedClarified>();
            events.IncludeType<NeedTakenOver>();
            events.IncludeType<NeedGivenBack>();
            events.IncludeType<OfferRegistered>();
            events.IncludeType<OfferEndorsed>();
            events.IncludeType<PersonErased>();
            events.IncludeType<IntroductionProposed>();
            events.IncludeType<IntroductionAccepted>();
            events.IncludeType<IntroductionDeclined>();
            events.IncludeType<TermsProposed>();
            events.IncludeType<TermsAccepted>();
            events.IncludeType<TermsDeclined>();
            events.IncludeType<IntroductionLapsed>();
            events.IncludeType<ExtensionAsked>();
            events.IncludeType<AgreementExtended>();
            events.IncludeType<CooperationAgreed>();
            events.IncludeType<CooperationJoined>();
            events.IncludeType<CooperationCompleted>();
            events.IncludeType<MessageWritten>();
            events.IncludeType<InterestExpressed>();
            events.IncludeType<InterestDeclined>();
            events.IncludeType<InterestTakenUp>();
            events.IncludeType<InterestLapsed>();
            events.IncludeType<CandidateSetAside>();
            events.IncludeType<DecisionContested>();
            events.IncludeType<DecisionUpheld>();
            events.IncludeType<DecisionOverturned>();
            events.IncludeType<OrganizationVerified>();
            events.IncludeType<OrganizationVerificationRefused>();
            events.IncludeType<OrganizationVerificationEnding>();
            events.IncludeType<OrganizationVerificationEnded>();
            events.IncludeType<PractitionerConsentEnding>();
            events.IncludeType<FollowUpAsked>();
            events.IncludeType<StoryWritten>();
            events.IncludeType<StoryPublished>();
        });

    /// <summary>The name under which its position is kept.</summary>
    public const string Subscription = "Notifications";
}
