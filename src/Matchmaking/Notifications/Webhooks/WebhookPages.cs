using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The pages of webhooks, and the forms on them.</summary>
public sealed class WebhookPages(WebhookViews views, WebhookSecrets secrets)
{
    public async Task<IResult> List(Visit visit)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        if (!visit.Actor.MayHaveWebhooks()) return Pages.Error(403);
        return visit.Show<WebhooksPage>(new { Webhooks = await views.Of(visit.Actor) });
    }

    public async Task<IResult> Show(Guid webhookId, Visit visit, string? cursor = null, string? secret = null)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        return await views.Find(webhookId, visit.Actor) is { } webhook
            ? visit.Show<WebhookPage>(new { Webhook = webhook, Calls = await views.Calls(webhookId, cursor, null), Secret = secret })
            : Pages.NotFound();
    }

    /// <summary>The page that follows shows the secret, so there is no other address to lead on to.</summary>
    public Task<IResult> Register(PostedForm form, Visit visit)
    {
        var secret = WebhookSecrets.New();
        return form.Do(
            "webhook",
            act => new RegisterWebhook(
                Guid.CreateVersion7(act.Now), form.Text("url"), form.Chosen("kinds"), null, null, secrets.Protect(secret), act),
            answer => Show(answer.RecordId, visit, secret: secret),
            () => List(visit));
    }

    public Task<IResult> Rotate(Guid webhookId, PostedForm form, Visit visit)
    {
        var secret = WebhookSecrets.New();
        return form.Do(
            "secret",
            act => new RotateWebhookSecret(webhookId, secrets.Protect(secret), act),
            _ => Show(webhookId, visit, secret: secret),
            () => Show(webhookId, visit));
    }
}

/// <summary>The addresses of those pages.</summary>
public static class WebhookPageRoutes
{
    public static void MapWebhookPages(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapPages("/webhooks");
        webhooks.MapGet("", (Visit visit, WebhookPages pages) => pages.List(visit));
        webhooks.MapPost("", (PostedForm form, Visit visit, WebhookPages pages) => pages.Register(form, visit));
        var webhook = webhooks.MapGroup("/{webhookId:guid}");
        webhook.MapGet("", (Guid webhookId, string? cursor, Visit visit, WebhookPages pages) => pages.Show(webhookId, visit, cursor));
        webhook.MapGet("/{deed}", (Guid webhookId, Visit visit) => Results.LocalRedirect(visit.To($"/webhooks/{webhookId}")));
        webhook.MapPost("/secret", (Guid webhookId, PostedForm form, Visit visit, WebhookPages pages) => pages.Rotate(webhookId, form, visit));
        Deed(webhook, "test", (webhookId, act, _) => new TestWebhook(webhookId, Guid.CreateVersion7(act.Now), act));
        Deed(webhook, "switching-on", (webhookId, act, _) => new SwitchOnWebhook(webhookId, act));
        Deed(webhook, "replay", (webhookId, act, form) => new ReplayWebhookCalls(webhookId, null, Since(form), act));
        webhook.MapPost("/calls/{callId:guid}/replay", (Guid webhookId, Guid callId, PostedForm form, Visit visit, WebhookPages pages) => form.Do(
            "replay-call", act => new ReplayWebhookCalls(webhookId, callId, null, act), _ => $"/webhooks/{webhookId}", () => pages.Show(webhookId, visit)));
        webhook.MapPost("/removal", (Guid webhookId, PostedForm form, Visit visit, WebhookPages pages) => form.Do(
            "removal", act => new RemoveWebhook(webhookId, act), _ => "/webhooks", () => pages.Show(webhookId, visit)));
    }

    static void Deed(RouteGroupBuilder webhook, string deed, Func<Guid, Act, PostedForm, object> command) =>
        webhook.MapPost($"/{deed}", (Guid webhookId, PostedForm form, Visit visit, WebhookPages pages) => form.Do(
            deed, act => command(webhookId, act, form), _ => $"/webhooks/{webhookId}", () => pages.Show(webhookId, visit)));

    static DateTimeOffset? Since(PostedForm form) =>
        form.Day("since") is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
