using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The page on what became of mail, for administrators; and the way back to mail, for everybody.</summary>
public static class MailPages
{
    public static void MapMailPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("/deliveries");
        pages.MapGet("", Show);
        pages.MapPost("/{deliveryId:guid}/replay", (Guid deliveryId, PostedForm form, Visit visit, MailViews views) =>
            form.Do($"replay-{deliveryId}", act => new ReplayDelivery(deliveryId, act), _ => "/deliveries?replayed=1", () => Show(null, null, null, visit, views)));
        routes.MapPages("/my/mail").MapPost("/resumption", (PostedForm form, Visit visit) =>
            form.Do("resumption", act => new ResumeMail(act), _ => "/my", () => Task.FromResult(Results.LocalRedirect(visit.To("/my")))));
    }

    static async Task<IResult> Show(string? state, string? cursor, int? replayed, Visit visit, MailViews views)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        if (!visit.Actor.IsAdministrator) return Pages.Error(403);
        return visit.Show<DeliveriesPage>(new { Deliveries = await views.Deliveries(state, cursor, null), State = state ?? "", Replayed = replayed is not null });
    }
}
