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
        webhooks.MapGet("", (Door door, WebhookViews views) => List(door, views))
            .Described("Lists the webhooks that whoever asks keeps.", Who.SignedIn).Produces<Page<WebhookView>>();
        webhooks.MapPost("", (Body<WebhookBody> body, Door door, WebhookSecrets secrets) => Register(body, door, secrets))
            .Described("Registers a webhook; the secret that signs its calls is told once.", Who.WebhookKeepers, 201).Needs("url");
        MapWebhook(webhooks.MapGroup("/{webhookId:guid}"));
    }

    static void MapWebhook(RouteGroupBuilder webhook)
    {
        webhook.MapGet("", (Guid webhookId, Door door, WebhookViews views) => Shown(webhookId, door, views, found => Task.FromResult<object>(found)))
            .Described("Shows a webhook.", Who.WebhookKeepers).Produces<WebhookView>();
        webhook.MapGet("/calls", (Guid webhookId, string? cursor, int? take, Door door, WebhookViews views) =>
            Shown(webhookId, door, views, async _ => await views.Calls(webhookId, cursor, take)))
            .Described("Lists the calls that were made to a webhook, the newest first.", Who.WebhookKeepers)
            .Produces<Page<WebhookCallView>>();
        webhook.MapPost("/secret", (Guid webhookId, Body<Nothing> body, Door door, WebhookSecrets secrets) => Rotate(webhookId, body, door, secrets))
            .Described("Makes another secret; the earlier one signs along for a day.", Who.WebhookKeepers);
        webhook.MapPost("/test", (Guid webhookId, Body<Nothing> body, Door door) =>
            door.Do(act => new TestWebhook(webhookId, Guid.CreateVersion7(act.Now), act), body.Errors, Accepted))
            .Described("Sends a call to see whether it arrives.", Who.WebhookKeepers, 202);
        webhook.MapPost("/replay", (Guid webhookId, Body<WebhookReplayBody> body, Door door) =>
            door.Do(act => new ReplayWebhookCalls(webhookId, null, body.Value.Since, act), body.Errors, Accepted))
            .Described("Sends the calls since a moment again.", Who.WebhookKeepers, 202).Needs("since");
        webhook.MapPost("/calls/{callId:guid}/replay", (Guid webhookId, Guid callId, Body<Nothing> body, Door door) =>
            door.Do(act => new ReplayWebhookCalls(webhookId, callId, null, act), body.Errors, Accepted))
            .Described("Sends a call again.", Who.WebhookKeepers, 202);
        webhook.MapPost("/switching-on", (Guid webhookId, Body<Nothing> body, Door door) =>
            door.Do(act => new SwitchOnWebhook(webhookId, act), body.Errors, Done))
            .Described("Switches a webhook on again that had failed for long.", Who.WebhookKeepers, 204);
        webhook.MapPost("/removal", (Guid webhookId, Body<Nothing> body, Door door) =>
            door.Do(act => new RemoveWebhook(webhookId, act), body.Errors, Done))
            .Described("Removes a webhook.", Who.WebhookKeepers, 204);
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
