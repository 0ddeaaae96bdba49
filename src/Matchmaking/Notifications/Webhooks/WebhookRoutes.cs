using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>A webhook as it is asked for.</summary>
/// <param name="OrganizationId">In whose name it listens; the own organization or centre unless it is named.</param>
public sealed record WebhookBody(string? Url, IReadOnlyList<string>? Kinds, Guid? OrganizationId, string? Centre);

/// <summary>Since when calls are to be sent again.</summary>
public sealed record WebhookReplayBody(DateTimeOffset? Since);

/// <summary>The addresses of webhooks.</summary>
public static class WebhookRoutes
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/api/webhooks").WithTags("Webhooks");
        webhooks.MapGet("", (Door door, WebhookViews views) => List(door, views));
        webhooks.MapPost("", (Body<WebhookBody> body, Door door, WebhookSecrets secrets) => Register(body, door, secrets));
        MapWebhook(webhooks.MapGroup("/{webhookId:guid}"));
    }

    static void MapWebhook(RouteGroupBuilder webhook)
    {
        webhook.MapGet("", (Guid webhookId, Door door, WebhookViews views) => Shown(webhookId, door, views, found => Task.FromResult<object>(found)));
        webhook.MapGet("/calls", (Guid webhookId, string? cursor, int? take, Door door, WebhookViews views) =>
            Shown(webhookId, door, views, async _ => await views.Calls(webhookId, cursor, take)));
        webhook.MapPost("/secret", (Guid webhookId, Body<Nothing> body, Door door, WebhookSecrets secrets) => Rotate(webhookId, body, door, secrets));
        webhook.MapPost("/test", (Guid webhookId, Body<Nothing> body, Door door) =>
            door.Do(act => new TestWebhook(webhookId, Guid.CreateVersion7(act.Now), act), body.Errors, Accepted));
        webhook.MapPost("/replay", (Guid webhookId, Body<WebhookReplayBody> body, Door door) =>
            door.Do(act => new ReplayWebhookCalls(webhookId, null, body.Value.Since, act), body.Errors, Accepted));
        webhook.MapPost("/calls/{callId:guid}/replay", (Guid webhookId, Guid callId, Body<Nothing> body, Door door) =>
            door.Do(act => new ReplayWebhookCalls(webhookId, callId, null, act), body.Errors, Accepted));
        webhook.MapPost("/switching-on", (Guid webhookId, Body<Nothing> body, Door door) =>
            door.Do(act => new SwitchOnWebhook(webhookId, act), body.Errors, Done));
        webhook.MapPost("/removal", (Guid webhookId, Body<Nothing> body, Door door) =>
            door.Do(act => new RemoveWebhook(webhookId, act), body.Errors, Done));
    }

    static async Task<IResult> List(Door door, WebhookViews views) => door.Actor.IsSignedIn
        ? Results.Json(new Page<WebhookView>(await views.Of(door.Actor), null), Json.Options)
        : door.NotSignedIn();

    static Task<IResult> Register(Body<WebhookBody> body, Door door, WebhookSecrets secrets)
    {
        var (asked, made, secret) = (body.Value, Guid.CreateVersion7(door.Now), WebhookSecrets.New());
        return door.Begin(
            act => new RegisterWebhook(made, asked.Url, asked.Kinds, asked.OrganizationId, asked.Centre, secrets.Protect(secret), act),
            body.Errors,
            "/api/webhooks",
            // A repeated request is answered with the webhook of the first, whose secret was told then and is told to nobody again.
            webhookId => webhookId == made ? new { webhookId, secret } : new { webhookId });
    }

    static Task<IResult> Rotate(Guid webhookId, Body<Nothing> body, Door door, WebhookSecrets secrets)
    {
        var secret = WebhookSecrets.New();
        return door.Do(
            act => new RotateWebhookSecret(webhookId, secrets.Protect(secret), act),
            body.Errors,
            _ => Task.FromResult(Results.Json(new { webhookId, secret, earlierSecretUntil = door.Now + WebhookSecrets.Overlap }, Json.Options)));
    }

    static async Task<IResult> Shown(Guid webhookId, Door door, WebhookViews views, Func<WebhookView, Task<object>> show)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        return await views.Find(webhookId, door.Actor) is { } found
            ? Results.Json(await show(found), Json.Options)
            : Problems.Of(Refusal.NotFound);
    }

    static Task<IResult> Accepted(Answer _) => Task.FromResult(Results.Accepted());

    static Task<IResult> Done(Answer _) => Task.FromResult(Results.NoContent());
}
