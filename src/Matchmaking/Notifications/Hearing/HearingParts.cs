using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>What belongs to who hears of what and when: in the store, and for others.</summary>
public static class HearingParts
{
    public static void AddHearing(this IServiceCollection services)
    {
        services.AddSingleton<FirstHearing>();
        services.AddSingleton<EarlierMailWishes>();
        services.AddSingleton<HearingViews>();
        services.AddSingleton<HearingTrials>();
        services.AddSingleton<HearingPages>();
        services.AddSingleton<PreferencesViews>();
        services.AddSingleton(new NeedSection(typeof(MuteNeed)) { Aside = true });
        services.AddSingleton(new CaseSection(typeof(MuteCase)));
    }

    public static void AddHearing(this StoreOptions store)
    {
        store.Events.MapEventType<HearingRulesProposed>("hearing_rules_proposed");
        store.Events.MapEventType<HearingRulesAdopted>("hearing_rules_adopted");
        store.Events.MapEventType<HearingRulesWithdrawn>("hearing_rules_withdrawn");
        store.Projections.Snapshot<HearingRulebook>(SnapshotLifecycle.Inline);
        store.Schema.For<Preferences>().UseOptimisticConcurrency(true);
        store.Schema.For<Mute>().Index(mute => mute.PersonId);
    }
}
