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
            door.ForAdministrators(async () => Results.Json(await views.Deliveries(state, cursor, take), Json.Options)))
            .Described("Lists the mails that were sent or wait; what ended badly unless a state is named.", Who.Administrators)
            .Produces<Page<DeliveryView>>();
        mail.MapPost("/deliveries/{deliveryId:guid}/replay", (Guid deliveryId, Door door) =>
            door.Do(act => new ReplayDelivery(deliveryId, act), [], NoContent))
            .Described("Has a mail tried again.", Who.Administrators, 204);
        mail.MapPost("/bounces", (Body<BounceBody> body, Door door) =>
            door.Do(act => new RecordBounce(body.Value.MessageId, body.Value.Answer, act), body.Errors, NoContent))
            .Described("Tells of a mail that came back.", Who.Administrators, 204).Needs("messageId").Produces(404);

        var own = routes.MapGroup("/api/me/mail").WithTags("Me");
        own.MapGet("", async (Door door, MailViews views) =>
            door.Actor.PersonId is { } personId ? Results.Json(await views.Own(personId), Json.Options) : door.NotSignedIn())
            .Described("Says whether there is an address for mail, and why mail pauses.", Who.SignedIn).Produces<OwnMail>();
        own.MapPost("/resumption", (Door door) => door.Do(act => new ResumeMail(act), [], NoContent))
            .Described("Has mail again.", Who.SignedIn, 204);
    }

    static Task<IResult> NoContent(Answer answer) => Task.FromResult(Results.NoContent());
}
