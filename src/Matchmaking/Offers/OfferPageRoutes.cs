using Matchmaking.Deeds;
using Matchmaking.Offers.Writing;
using Matchmaking.Web;

namespace Matchmaking.Offers;

/// <summary>The addresses of the pages of offers, and of the forms on them.</summary>
public static class OfferPageRoutes
{
    public static void MapOfferPages(this IEndpointRouteBuilder routes)
    {
        var offers = routes.MapPages("/offers");
        offers.MapGet("/{offerId:guid}", (Guid offerId, Visit visit, OfferPages pages) => pages.Show(offerId, visit));
        offers.MapGet("/{offerId:guid}/{deed:alpha}", (Guid offerId, Visit visit) => Results.LocalRedirect(visit.To($"/offers/{offerId}")));
        offers.MapOfferWriting();
        MapDeeds(offers);
    }

    static void MapDeeds(RouteGroupBuilder offers)
    {
        Deed(offers, "pause", (offerId, act, _) => new PauseOffer(offerId, act));
        Deed(offers, "resumption", (offerId, act, _) => new ResumeOffer(offerId, act));
        Deed(offers, "renewal", (offerId, act, _) => new RenewOffer(offerId, act));
        Deed(offers, "withdrawal", (offerId, act, form) => new WithdrawOffer(offerId, form.Text("reason"), act));
        Deed(offers, "endorsement", (offerId, act, _) => new EndorseOffer(offerId, act));
    }

    static void Deed(RouteGroupBuilder offers, string deed, Func<Guid, Act, PostedForm, object> command) =>
        offers.MapPost($"/{{offerId:guid}}/{deed}", (Guid offerId, PostedForm form, Visit visit, OfferPages pages) =>
            form.Do(deed, act => command(offerId, act, form), _ => $"/offers/{offerId}", () => pages.Show(offerId, visit)));
}
