using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>What this room keeps in the store: introductions, cooperations and the slots they hold.</summary>
public static class BrokerageRoom
{
    public static void AddBrokerage(this IServiceCollection services)
    {
        services.AddSingleton<IntroductionViews>();
        services.AddSingleton<CooperationViews>();
        services.AddSingleton<BrokeragePages>();
        services.AddSingleton<ConversationViews>();
        services.AddSingleton<StoryViews>();
        services.AddSingleton<InterestViews>();
        services.AddSingleton<ContestViews>();
        services.AddSingleton(new Participants.OrganizationSection(typeof(OrganizationContest)));
        services.AddSingleton(new NeedSection(typeof(NamedOffers)));
        services.AddSingleton(new NeedSection(typeof(NeedIntroductions)));
        services.AddSingleton(new NeedSection(typeof(NeedInterests)));
        services.AddSingleton(new NeedSection(typeof(NeedContests)));
    }

    public static void AddBrokerage(this StoreOptions store)
    {
        store.Events.MapEventType<IntroductionProposed>("introduction_proposed");
        store.Events.MapEventType<IntroductionAccepted>("introduction_accepted");
        store.Events.MapEventType<IntroductionDeclined>("introduction_declined");
        store.Events.MapEventType<TermsProposed>("terms_proposed");
        store.Events.MapEventType<TermsAccepted>("terms_accepted");
        store.Events.MapEventType<TermsDeclined>("terms_declined");
        store.Events.MapEventType<IntroductionLapsed>("introduction_lapsed");
        store.Events.MapEventType<IntroductionAgreed>("introduction_agreed");
        store.Events.MapEventType<ExtensionAsked>("introduction_extension_asked");
        store.Events.MapEventType<AgreementExtended>("introduction_extended");
        store.Events.MapEventType<CooperationAgreed>("cooperation_agreed");
        store.Events.MapEventType<CooperationJoined>("cooperation_joined");
        store.Events.MapEventType<CooperationRoleAdded>("cooperation_role_added");
        store.Events.MapEventType<MessageWritten>("message_written");
        store.Events.MapEventType<MessageErased>("message_erased");
        store.Events.MapEventType<CompletionSaid>("completion_said");
        store.Events.MapEventType<CooperationCompleted>("cooperation_completed");
        store.Events.MapEventType<MilestoneAdded>("milestone_added");
        store.Events.MapEventType<MilestoneChanged>("milestone_changed");
        store.Events.MapEventType<MilestoneReached>("milestone_reached");
        store.Events.MapEventType<MilestoneDropped>("milestone_dropped");
        store.Events.MapEventType<FollowUpAsked>("follow_up_asked");
        store.Events.MapEventType<FollowUpSaid>("follow_up_said");
        store.Events.MapEventType<StoryWritten>("story_written");
        store.Events.MapEventType<StoryApproved>("story_approved");
        store.Events.MapEventType<StoryPublished>("story_published");
        store.Events.MapEventType<StoryWithdrawn>("story_withdrawn");
        store.Events.MapEventType<InterestExpressed>("interest_expressed");
        store.Events.MapEventType<InterestWithdrawn>("interest_withdrawn");
        store.Events.MapEventType<InterestDeclined>("interest_declined");
        store.Events.MapEventType<InterestTakenUp>("interest_taken_up");
        store.Events.MapEventType<InterestLapsed>("interest_lapsed");
        store.Events.MapEventType<InterestReopened>("interest_reopened");
        store.Events.MapEventType<IntroductionReopened>("introduction_reopened");
        store.Events.MapEventType<DecisionContested>("decision_contested");
        store.Events.MapEventType<DecisionUpheld>("decision_upheld");
        store.Events.MapEventType<DecisionOverturned>("decision_overturned");

        store.Projections.Snapshot<Contest>(SnapshotLifecycle.Inline);
        store.Schema.For<Contest>().Index(contest => contest.SubjectId);

        store.Projections.Snapshot<Interest>(SnapshotLifecycle.Inline);
        store.Schema.For<Interest>().Index(interest => interest.NeedId);
        store.Projections.Snapshot<Introduction>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<Cooperation>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<Conversation>(SnapshotLifecycle.Inline);
        store.Schema.For<MessageText>();
        store.Events.RegisterTagType<OfferTag>("offer").ForAggregate<TakenSlots>();

        store.Schema.For<Introduction>().Index(introduction => introduction.NeedId);
        store.Schema.For<Cooperation>().Index(cooperation => cooperation.NeedId);
    }
}
