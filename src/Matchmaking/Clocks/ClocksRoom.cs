using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Needs;
using Matchmaking.Needs.Writing;

namespace Matchmaking.Clocks;

/// <summary>What this room keeps in the store and offers to others.</summary>
public static class ClocksRoom
{
    public static void AddClocks(this IServiceCollection services)
    {
        services.AddSingleton(provider => Periods.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ClockPolicyViews>();
        services.AddSingleton<Sweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<Sweeper>());
        services.AddSingleton(new NeedAside("clocks", async (session, needId, now) => await session.ClocksOf(needId, now)));
        services.AddSingleton(new NeedSection(typeof(OwedSteps)) { Aside = true });
        services.AddSingleton(new NeedReceiptSection(typeof(OwedSteps)));
    }

    /// <summary>A clock that can be moved, instead of the wall's; call it before what starts by a clock is added.</summary>
    public static void AddDemoClock(this IServiceCollection services)
    {
        services.AddSingleton<DemoClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddHostedService<DemoClockRestoring>();
    }

    public static void AddClocks(this StoreOptions store, Periods periods)
    {
        store.Events.MapEventType<ClockPeriodSet>("clock_period_set");
        store.Events.MapEventType<WorkingDaysSet>("working_days_set");
        store.Events.MapEventType<HelpAsked>("help_asked");
        store.Projections.Add(new Deadlines(periods), ProjectionLifecycle.Inline);
        store.Projections.Snapshot<ClockPolicy>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<LateStep>(SnapshotLifecycle.Inline);
        store.Schema.For<Deadline>().Index(d => d.NextAt!).Index(d => d.NeedId!);
        store.Schema.For<LateStep>().Index(late => late.SubjectId);
        store.Schema.For<Week>();
        store.Schema.For<ClockOffset>();
        store.Schema.For<ClockLeap>();
    }
}
