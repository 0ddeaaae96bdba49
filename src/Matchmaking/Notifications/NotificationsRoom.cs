using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Participants;
using Wolverine.Marten;

namespace Matchmaking.Notifications;

/// <summary>What this room keeps in the store and offers to others, and the events that it follows.</summary>
public static class NotificationsRoom
{
    public static void AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Escalation.From(configuration));
        services.AddSingleton<Me>();
        services.AddSingleton<Tasks>();
        services.AddSingleton<Inbox>();
        services.AddSingleton(Pipelines.From(configuration));
        services.AddMail(configuration);
    }

    public static void AddNotifications(this StoreOptions store)
    {
        store.Schema.For<Notice>().Index(n => n.PersonId).Index(n => n.At);
        store.AddMail();
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
            events.IncludeType<NeedTextErased>();
            events.IncludeType<IntroductionProposed>();
            events.IncludeType<IntroductionAccepted>();
            events.IncludeType<IntroductionDeclined>();
            events.IncludeType<IntroductionLapsed>();
            events.IncludeType<CooperationAgreed>();
            events.IncludeType<CooperationCompleted>();
        });

    /// <summary>The name under which its position is kept.</summary>
    public const string Subscription = "Notifications";
}
