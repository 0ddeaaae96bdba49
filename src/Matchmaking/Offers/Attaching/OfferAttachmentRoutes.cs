using Marten;
using Matchmaking.Access;
using Matchmaking.Attachments;
using Matchmaking.Attachments.Arriving;
using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Offers.Attaching;

/// <summary>The addresses of the files of offers, on the API and on pages.</summary>
public static class OfferAttachmentRoutes
{
    public static void MapOfferAttachments(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/offers/{offerId:guid}/attachments").WithTags("Offers");
        files.MapGet("", (Guid offerId, Door door, AttachmentViews views) => views.List(offerId, Sees(offerId, door.Actor)))
            .Described("Lists the files that stand with the offer.", Who.WhoeverSees);
        files.MapPost("", (Guid offerId, SentFile file, Door door) => door.Begin(
            act => new AttachToOffer(offerId, Guid.CreateVersion7(act.Now), file, act), [], $"/api/offers/{offerId}/attachments",
            attachmentId => new { attachmentId }))
            .Described("Lets a file stand with the offer.", Who.Institution, StatusCodes.Status201Created);
        files.MapGet("/{attachmentId:guid}", async (Guid offerId, Guid attachmentId, Door door, AttachmentViews views, HttpContext context) =>
            await views.Give(offerId, attachmentId, Sees(offerId, door.Actor), context) ?? Problems.Of(Refusal.NotFound))
            .Described("Gives a file that stands with the offer, to be kept.", Who.WhoeverSees);
        files.MapPost("/{attachmentId:guid}/removal", (Guid offerId, Guid attachmentId, Door door) =>
            door.Do(act => new DetachFromOffer(offerId, attachmentId, act), [], _ => Task.FromResult(Results.NoContent())))
            .Described("Removes a file from the offer.", Who.Institution, StatusCodes.Status204NoContent);
    }

    public static void MapOfferAttachmentPages(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapPages("/offers/{offerId:guid}/attachments");
        files.MapPost("", (Guid offerId, PostedForm form, Visit visit, OfferPages pages, ArrivedFile arrived, CancellationToken cancellation) => arrived.Attach(
            form, visit, $"/offers/{offerId}", (file, act) => new AttachToOffer(offerId, Guid.CreateVersion7(act.Now), file, act),
            () => pages.Show(offerId, visit), cancellation)).WithMetadata(new RequestSizeLimitAttribute(SentFile.LargestRequest));
        files.MapGet("/{attachmentId:guid}", async (Guid offerId, Guid attachmentId, Visit visit, AttachmentViews views, HttpContext context) =>
            await views.Give(offerId, attachmentId, Sees(offerId, visit.Actor), context) ?? Pages.NotFound());
        files.MapGet("/{attachmentId:guid}/{deed:alpha}", (Guid offerId, Guid attachmentId, Visit visit) => Results.LocalRedirect(visit.To($"/offers/{offerId}")));
        files.MapPost("/{attachmentId:guid}/removal", (Guid offerId, Guid attachmentId, PostedForm form, Visit visit, OfferPages pages) => form.Do(
            $"detach-{attachmentId}", act => new DetachFromOffer(offerId, attachmentId, act), _ => $"/offers/{offerId}#attached", () => pages.Show(offerId, visit)));
    }

    static Sees Sees(Guid offerId, Actor actor) => async session =>
        await session.LoadAsync<Offer>(offerId) is { } offer && actor.Sees(offer);
}
