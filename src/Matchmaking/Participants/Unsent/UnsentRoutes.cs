using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>The address at which somebody lets go of what was typed and not sent.</summary>
public static class UnsentRoutes
{
    public static void MapUnsentForms(this IEndpointRouteBuilder routes) =>
        routes.MapPages().MapPost("/unsent", async (PostedForm form, Visit visit, UnsentForms unsent) =>
        {
            if (!visit.Actor.IsSignedIn) return Results.Challenge();
            var place = form.Text(UnsentForms.PlaceField) ?? "";
            // Only an address at which something was kept leads back, and that is one of our own forms.
            return Results.LocalRedirect(visit.To(await unsent.Clear(place, visit) ? place : "/my"));
        });
}
