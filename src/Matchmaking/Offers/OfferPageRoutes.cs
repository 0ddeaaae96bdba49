using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
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
        MapWriting(offers);
        MapDeeds(offers);
    }

    static void MapWriting(RouteGroupBuilder offers)
    {
        offers.MapGet("/new", (string? form, Visit visit, OfferPages pages) => pages.New(visit, quick: form != "full"));
        offers.MapPost("/new", Register);
        offers.MapGet("/{offerId:guid}/edit", (Guid offerId, Visit visit, OfferPages pages) => pages.Edit(offerId, visit));
        offers.MapPost("/{offerId:guid}/edit", Revise);
        offers.MapGet("/help", (Visit visit) => Results.LocalRedirect(visit.To("/offers/new")));
        offers.MapPost("/help", Help);
        offers.MapPost("/{offerId:guid}/help", HelpChanging);
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

    static Task<IResult> Register(PostedForm form, Visit visit, OfferPages pages, Vocabulary vocabulary)
    {
        var offerId = Guid.CreateVersion7(visit.Now);
        var content = OfferForm.Read(form, new OfferContent(), vocabulary);
        return form.Do(
            "offer", act => new RegisterOffer(offerId, content, act), answer => $"/offers/{answer.RecordId}", () => pages.New(visit, IsQuick(form), content));
    }

    static async Task<IResult> Revise(Guid offerId, PostedForm form, Visit visit, OfferPages pages, Vocabulary vocabulary)
    {
        var content = OfferForm.Read(form, await pages.ContentOf(offerId) ?? new OfferContent(), vocabulary);
        return await form.Do("offer", act => new ReviseOffer(offerId, content, act), _ => $"/offers/{offerId}", () => pages.Edit(offerId, visit, content));
    }

    /// <summary>What the offer would match as far as it is typed: the part beside the form while somebody types, else the page as it was typed.</summary>
    static async Task<IResult> Help(PostedForm form, Visit visit, OfferPages pages, Vocabulary vocabulary)
    {
        var content = OfferForm.Read(form, new OfferContent(), vocabulary);
        return await form.Again("offer", () => form.IsLive ? pages.Help(visit, content) : pages.New(visit, IsQuick(form), content));
    }

    static async Task<IResult> HelpChanging(Guid offerId, PostedForm form, Visit visit, OfferPages pages, Vocabulary vocabulary)
    {
        var content = OfferForm.Read(form, await pages.ContentOf(offerId) ?? new OfferContent(), vocabulary);
        return await form.Again("offer", () => form.IsLive ? pages.Help(offerId, visit, content) : pages.Edit(offerId, visit, content));
    }

    /// <summary>Somebody who wants to say more goes on in the whole form with what is typed already.</summary>
    static bool IsQuick(PostedForm form) => form.Text("form") == "quick" && form.Text("then") != "full";
}
