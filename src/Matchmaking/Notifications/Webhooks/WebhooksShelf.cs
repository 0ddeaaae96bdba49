using Marten;

namespace Matchmaking.Notifications;

/// <summary>What webhooks keep in the store and run.</summary>
public static class WebhooksShelf
{
    public static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new CarefulConnections(configuration.GetValue("Matchmaking:Demo", false)));
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookErrand>();
        services.AddSingleton<WebhookViews>();
        services.AddSingleton<WebhookNotices>();
        services.AddSingleton<WebhookPages>();
        services.AddHostedService<WebhookSending>();
    }

    public static void AddWebhooks(this StoreOptions store)
    {
        store.Schema.For<Webhook>();
        store.Schema.For<WebhookCall>().Index(call => call.DueAt!).Index(call => call.WebhookId).Index(call => call.RecordId!);
    }
}
