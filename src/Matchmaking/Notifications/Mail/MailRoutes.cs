using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>A mail that came back.</summary>
public sealed record BounceBody(string? MessageId, string? Answer);

/// <summary>The addresses of what becomes of mail: administrators', and everybody's own.</summary>
public static class MailRoutes
{
    public static void MapMailRoutes(this IEndpointRouteBuilder routes)
    {
        var mail = routes.MapGroup("/api/mail").WithTags("Mail");
        mail.MapGet("/deliveries", (string? state, string? cursor, int? take, Door door, MailViews views) =>
            door.ForAdministrators(async () => Results.Json(await views.Deliveries(state, cursor, take), Json.Options)));
        mail.MapPost("/deliveries/{deliveryId:guid}/replay", (Guid deliveryId, Door door) =>
            door.Do(act => new ReplayDelivery(deliveryId, act), [], NoContent));
        mail.MapPost("/bounces", (Body<BounceBody> body, Door door) =>
            door.Do(act => new RecordBounce(body.Value.MessageId, body.Value.Answer, act), body.Errors, NoContent));

        var own = routes.MapGroup("/api/me/mail").WithTags("Me");
        own.MapGet("", async (Door door, MailViews views) =>
            door.Actor.PersonId is { } personId ? Results.Json(await views.Own(personId), Json.Options) : door.NotSignedIn());
        own.MapPost("/resumption", (Door door) => door.Do(act => new ResumeMail(act), [], NoContent));
    }

    static Task<IResult> NoContent(Answer answer) => Task.FromResult(Results.NoContent());
}
