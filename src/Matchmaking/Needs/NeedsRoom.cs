using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Needs.Attaching;
using Matchmaking.Needs.Clarifying;
using Matchmaking.Needs.Joining;
using Matchmaking.Needs.Linking;
using Matchmaking.Needs.Routing;
using Matchmaking.Needs.Triage;
using Matchmaking.Needs.Writing;

namespace Matchmaking.Needs;

/// <summary>What this room keeps in the store and offers to others.</summary>
public static class NeedsRoom
{
    public static void AddNeeds(this IServiceCollection services)
    {
        services.AddSingleton<NeedViews>();
        services.AddSingleton<NeedHistory>();
        services.AddSingleton<CaseViews>();
        services.AddSingleton<TriageViews>();
        services.AddSingleton<NeedPages>();
        services.AddSingleton<NeedWritingPages>();
        services.AddSingleton<NeedForms>();
        services.AddSingleton<SharedDrafts>();
        services.AddSingleton<ConsentViews>();
        services.AddSingleton(new NeedSection(typeof(NeedAttachments)));
        services.AddSingleton(new NeedSection(typeof(NeedEndorsing)));
    }

    public static void AddNeeds(this StoreOptions store)
    {
        store.Events.MapEventType<NeedDrafted>("need_drafted");
        store.Events.MapEventType<NeedRevised>("need_revised");
        store.Events.MapEventType<NeedSubmitted>("need_submitted");
        store.Events.MapEventType<NeedOpened>("need_opened");
        store.Events.MapEventType<NeedEndorsed>("need_endorsed");
        store.Events.MapEventType<NeedReviewAsked>("need_review_asked");
        store.Events.MapEventType<NeedOpinionGiven>("need_opinion_given");
        store.Events.MapEventType<NeedLetterRecorded>("need_letter_recorded");
        store.Events.MapEventType<NeedEndorsementBegun>("need_endorsement_begun");
        store.Events.MapEventType<NeedNoObjectionAwaited>("need_no_objection_awaited");
        store.Events.MapEventType<NeedEndorsementAnnulled>("need_endorsement_annulled");
        store.Events.MapEventType<ConsentSet>("consent_set");
        store.Events.MapEventType<NeedReturned>("need_returned");
        store.Events.MapEventType<NeedImported>("need_imported");
        store.Events.MapEventType<NeedImportRevised>("need_import_revised");
        store.Events.MapEventType<NeedOrderedByParty>("need_ordered_by_party");
        store.Events.MapEventType<NeedPrioritized>("need_prioritized");
        store.Events.MapEventType<NeedLeadTaken>("need_lead_taken");
        store.Events.MapEventType<NeedRouted>("need_routed");
        store.Events.MapEventType<NeedLeadGiven>("need_lead_given");
        store.Events.MapEventType<NeedCentreAsked>("need_centre_asked");
        store.Events.MapEventType<NeedCentreAnswered>("need_centre_answered");
        store.Events.MapEventType<NeedTakenOver>("need_taken_over");
        store.Events.MapEventType<NeedGivenBack>("need_given_back");
        store.Events.MapEventType<NeedProtectedPartRead>("need_protected_part_read");
        store.Events.MapEventType<NeedUrgencyConfirmed>("need_urgency_confirmed");
        store.Events.MapEventType<NeedTriaged>("need_triaged");
        store.Events.MapEventType<NeedClarificationAsked>("need_clarification_asked");
        store.Events.MapEventType<NeedClarified>("need_clarified");
        store.Events.MapEventType<NeedAnswered>("need_answered");
        store.Events.MapEventType<NeedReferred>("need_referred");
        store.Events.MapEventType<NeedReferralOutcomeSaid>("need_referral_outcome_said");
        store.Events.MapEventType<NeedJoined>("need_joined");
        store.Events.MapEventType<NeedSeparated>("need_separated");
        store.Events.MapEventType<NeedDeclined>("need_declined");
        store.Events.MapEventType<NeedWithdrawn>("need_withdrawn");
        store.Events.MapEventType<NeedExpired>("need_expired");
        store.Events.MapEventType<NeedMet>("need_met");
        store.Events.MapEventType<NeedCompleted>("need_completed");
        store.Events.MapEventType<NeedReopened>("need_reopened");
        store.Events.MapEventType<NeedPartnersCalled>("need_partners_called");
        store.Events.MapEventType<NeedPartnerJoined>("need_partner_joined");
        store.Events.MapEventType<NeedTextErased>("need_text_erased");
        store.Events.MapEventType<NeedDraftLinked>("need_draft_linked");
        store.Events.MapEventType<NeedDraftLinkEnded>("need_draft_link_ended");
        store.MaskNeedText();

        store.Projections.Snapshot<DraftLinks>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<ConsentSettings>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<Need>(SnapshotLifecycle.Inline);
        store.Schema.For<Need>().Index(need => need.BegunAt).Index(need => need.State).Index(need => need.Content.Party!);
    }
}
