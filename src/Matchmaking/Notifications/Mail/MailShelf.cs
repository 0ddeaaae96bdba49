using Marten;
using Matchmaking.Access;

namespace Matchmaking.Notifications;

/// <summary>What mail brings to the room.</summary>
public static class MailShelf
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = MailSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<Unsubscriptions>();
        services.AddSingleton<MailPrinting>();
        services.AddSingleton<Letters>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<MailViews>();
        services.AddTransient(provider =>
            new MailServerWay(settings, provider.GetRequiredService<Pipelines>().To(Pipelines.Mail, $"{settings.Host}:{settings.Port}")));
        services.AddTransient<IMailWay>(provider => settings.Keeps
            ? ActivatorUtilities.CreateInstance<KeptMailWay>(provider)
            : provider.GetRequiredService<MailServerWay>());
        services.AddHostedService<Mailer>();
    }

    public static void AddMail(this StoreOptions store)
    {
        // A digest that takes up one more notice and the node that begins to send it must not overwrite each other.
        store.Schema.For<Delivery>()
            .UseOptimisticConcurrency(true)
            .Duplicate(d => d.Channel)
            .Duplicate(d => d.State)
            .Duplicate(d => d.PersonId)
            .Duplicate(d => d.DueAt)
            .Duplicate(d => d.NextAt)
            .Duplicate(d => d.HeldUntil!)
            .Index([d => d.DueAt, d => d.Id], index => Unfinished(index, "mt_doc_delivery_idx_next"))
            .Index([d => d.PersonId, d => d.DueAt, d => d.Id], index => Unfinished(index, "mt_doc_delivery_idx_earlier"))
            .Index(d => d.MessageId!);
        store.Schema.For<MailPause>();
        store.Schema.For<KeptMail>().Index(mail => mail.At);
    }

    /// <summary>
    /// Years of what was sent must not slow the look for what is to be sent. PostgreSQL gives these words back as they are; it would
    /// rewrite <c>state in (…)</c>, which would then differ from what is kept, and have the index made anew at every start.
    /// </summary>
    static void Unfinished(Weasel.Postgresql.Tables.IndexDefinition index, string name)
    {
        index.Name = name;
        index.Predicate = "(state)::text = ANY (ARRAY['Waiting'::text, 'Sending'::text])";
    }

    public static void MapMail(this IEndpointRouteBuilder routes, AccessSettings access)
    {
        routes.MapMailRoutes();
        routes.MapMailPages();
        routes.MapUnsubscription();
        if (access.Demo) routes.MapDemoMail();
    }
}
