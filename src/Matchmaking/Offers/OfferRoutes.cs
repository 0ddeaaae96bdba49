using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Offers;

/// <summary>The addresses of offers and of what is done with them.</summary>
public static class OfferRoutes
{
    public static void MapOffers(this IEndpointRouteBuilder routes)
    {
        var offers = routes.MapGroup("/api/offers").WithTags("Offers");
        offers.MapGet("/{offerId:guid}", (Guid offerId, Door door, OfferViews views) => views.Show(offerId, door))
            .Described("Shows an offer: its fields, where it stands, how many slots are free.", Who.WhoeverSees);
        offers.MapPost("", (ContentBody<OfferContent> body, Door door) => door.Begin(
            act => new RegisterOffer(Guid.CreateVersion7(act.Now), body.Content, act), body.Errors, "/api/offers", offerId => new { offerId }))
            .Described("Registers an offer, which is open at once.", Who.Institution, 201)
            .Needs("title", "subjects", "kinds", "languages", "serves", "slots");
        offers.MapPut("/{offerId:guid}", (Guid offerId, ContentBody<OfferContent> body, Door door, OfferViews views) =>
            door.Do(act => new ReviseOffer(offerId, body.Content, act), body.Errors, views.After(door)))
            .Described("Revises an offer: the body replaces all its fields.", Who.Institution)
            .Needs("title", "subjects", "kinds", "languages", "serves", "slots");
        offers.MapPost("/{offerId:guid}/pause", (Guid offerId, Door door, OfferViews views) =>
            door.Do(act => new PauseOffer(offerId, act), [], views.After(door)))
            .Described("Pauses an offer, so that it is on no list of candidates.", Who.Institution);
        offers.MapPost("/{offerId:guid}/resumption", (Guid offerId, Door door, OfferViews views) =>
            door.Do(act => new ResumeOffer(offerId, act), [], views.After(door)))
            .Described("Resumes a paused offer.", Who.Institution);
        offers.MapPost("/{offerId:guid}/renewal", (Guid offerId, Door door, OfferViews views) =>
            door.Do(act => new RenewOffer(offerId, act), [], views.After(door)))
            .Described("Renews an offer for another year.", Who.Institution);
        offers.MapPost("/{offerId:guid}/withdrawal", (Guid offerId, Body<Reasoned> body, Door door, OfferViews views) =>
            door.Do(act => new WithdrawOffer(offerId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Takes an offer back.", Who.Institution).Needs("reason");
        offers.MapPost("/{offerId:guid}/endorsement", (Guid offerId, Door door, OfferViews views) =>
            door.Do(act => new EndorseOffer(offerId, act), [], views.After(door)))
            .Described("Endorses an offer that is made on behalf of a Party.", Who.FocalPoints);
    }
}
