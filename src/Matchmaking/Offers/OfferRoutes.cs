using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Offers;

/// <summary>The addresses of offers and of what is done with them.</summary>
public static class OfferRoutes
{
    public static void MapOffers(this IEndpointRouteBuilder routes)
    {
        var offers = routes.MapGroup("/api/offers").WithTags("Offers");
        offers.MapGet("/{offerId:guid}", (Guid offerId, Door door, OfferViews views) => views.Show(offerId, door));
        offers.MapPost("", (OfferBody body, Door door) => door.Begin(
            act => new RegisterOffer(Guid.CreateVersion7(act.Now), body.Content, act), body.Errors, "/api/offers", offerId => new { offerId }));
        offers.MapPut("/{offerId:guid}", (Guid offerId, OfferBody body, Door door, OfferViews views) =>
            door.Do(act => new ReviseOffer(offerId, body.Content, act), body.Errors, views.After(door)));
        offers.MapPost("/{offerId:guid}/pause", (Guid offerId, Door door, OfferViews views) =>
            door.Do(act => new PauseOffer(offerId, act), [], views.After(door)));
        offers.MapPost("/{offerId:guid}/resumption", (Guid offerId, Door door, OfferViews views) =>
            door.Do(act => new ResumeOffer(offerId, act), [], views.After(door)));
        offers.MapPost("/{offerId:guid}/renewal", (Guid offerId, Door door, OfferViews views) =>
            door.Do(act => new RenewOffer(offerId, act), [], views.After(door)));
        offers.MapPost("/{offerId:guid}/withdrawal", (Guid offerId, Body<Reasoned> body, Door door, OfferViews views) =>
            door.Do(act => new WithdrawOffer(offerId, body.Value.Reason, act), body.Errors, views.After(door)));
        offers.MapPost("/{offerId:guid}/endorsement", (Guid offerId, Door door, OfferViews views) =>
            door.Do(act => new EndorseOffer(offerId, act), [], views.After(door)));
    }
}
