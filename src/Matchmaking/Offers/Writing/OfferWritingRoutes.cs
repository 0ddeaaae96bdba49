using Matchmaking.Web;

namespace Matchmaking.Offers.Writing;

/// <summary>The addresses at which an offer is written: with five fields or with all.</summary>
public static class OfferWritingRoutes
{
    public static void MapOfferWriting(this RouteGroupBuilder offers)
    {
        offers.MapGet("/new", (string? form, Visit visit, OfferForms forms, HttpContext context) => forms.New(quick: form != "full", visit, context));
        offers.MapPost("/new", (PostedForm form, Visit visit, OfferForms forms) => forms.Register(form, visit));
        offers.MapGet("/{offerId:guid}/edit", (Guid offerId, Visit visit, OfferForms forms, HttpContext context) => forms.Edit(offerId, visit, context));
        offers.MapPost("/{offerId:guid}/edit", (Guid offerId, PostedForm form, Visit visit, OfferForms forms) => forms.Revise(offerId, form, visit));
        offers.MapGet("/help", (Visit visit) => Results.LocalRedirect(visit.To("/offers/new")));
        offers.MapPost("/help", (PostedForm form, Visit visit, OfferForms forms) => forms.Help(form, visit));
        offers.MapPost("/{offerId:guid}/help", (Guid offerId, PostedForm form, Visit visit, OfferForms forms) => forms.Help(offerId, form, visit));
    }
}
