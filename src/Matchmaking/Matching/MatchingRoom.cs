using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Needs;
using Matchmaking.Needs.Triage;
using Matchmaking.Needs.Writing;
using Matchmaking.Offers;
using Matchmaking.Offers.Writing;
using Matchmaking.Vocabularies;
using Microsoft.Extensions.DependencyInjection;
using Wolverine.Marten;

namespace Matchmaking.Matching;

/// <summary>What this room keeps in the store and offers to others.</summary>
public static class MatchingRoom
{
    public static void AddMatching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHostedService<KeepingLists>();
        services.AddHostedService<SnapshotKeeping>();
        services.AddSingleton<Rankings>();
        services.AddSingleton<Rulemaking>();
        services.AddSingleton(AllocationSettings.From(configuration));
        services.AddSingleton<AllocationReading>();
        services.AddSingleton<AllocationViews>();
        services.AddSingleton<AllocationPages>();
        services.AddSingleton<RulesShelf>();
        services.AddSingleton<RulesViews>();
        services.AddSingleton<RulesPages>();
        services.AddSingleton<ComparedLists>();
        services.AddSingleton<SimilarNeeds>();
        services.AddSingleton<CandidatePages>();
        services.AddSingleton<Foresight>();
        services.AddSingleton<OfferForesight>();
        services.AddSingleton(new OfferHelpSection(typeof(WouldMatch)));
        services.AddSingleton(new NeedHelpSection(typeof(WouldFit)) { ComesFirst = true });
        services.AddSingleton(new TriageSection(typeof(Duplicates)));
        services.AddSingleton(new NeedSection(typeof(Candidates)));
        services.AddSingleton(new OfferSection(typeof(FittingNeeds)));
    }

    public static void AddMatching(this StoreOptions store)
    {
        store.Events.MapEventType<RulesAdopted>("rules_adopted");
        store.Events.MapEventType<AllocationProposed>("allocation_proposed");
        store.Events.MapEventType<AllocationWithdrawn>("allocation_withdrawn");
        store.Events.MapEventType<RulesProposed>("rules_proposed");
        store.Events.MapEventType<RulesCompared>("rules_compared");
        store.Events.MapEventType<RulesWithdrawn>("rules_withdrawn");
        store.Events.MapEventType<CandidateSetAside>("candidate_set_aside");
        store.Events.MapEventType<CandidatePutBack>("candidate_put_back");
        store.Projections.Snapshot<Exclusions>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<Rulebook>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<AllocationProposal>(SnapshotLifecycle.Inline);
        store.Schema.For<AllocationRun>();
        store.Schema.For<Shortlist>();
        store.Schema.For<ComparisonProgress>();
        store.Schema.For<RerankProgress>();
    }

    /// <summary>The lists are kept in the index from which this node answers.</summary>
    public static MartenServiceCollectionExtensions.MartenConfigurationExpression AddShortlists(
        this MartenServiceCollectionExtensions.MartenConfigurationExpression marten, Shortlists shortlists) =>
        marten.SubscribeToEvents(shortlists);
}
