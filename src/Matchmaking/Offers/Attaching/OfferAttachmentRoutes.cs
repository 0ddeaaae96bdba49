using Marten;
using Matchmaking.Access;
using Matchmaking.Attachments;
using Matchmaking.Attachments.Arriving;
using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Offers.Attaching;

/// <summary>Gives the files of an offer to those who see the offer.</summary>
public sealed class OfferFiles(IDocumentStore store, AttachmentViews files)
{
    public async Task<IResult> List(Guid offerId, Door door) =>
        await Sees(offerId, door.Actor) ? await files.List(offerId) : Problems.Of(Refusal.NotFound);

    public async Task<IResult?> Give(Guid offerId, Guid attachmentId, Actor actor, HttpContext context) =>
        await Sees(offerId, actor) ? await files.Give(offerId, attachmentId, context) : null;

    async Task<bool> Sees(Guid offerId, Actor actor)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Offer>(offerId) is { } offer && actor.Sees(offer);
    }
}

/// <summary>The addresses of the files of offers, on the API and on pages.</summary>
public static class OfferAttachmentRoutes
{
    public static void MapOfferAttachments(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/offers/{offerId:guid}/attachments").WithTags("Offers");
        files.MapGet("", (Guid offerId, Door door, OfferFiles offers) => offers.List(offerId, door))
            .Described("Lists the files that stand with the offer.", Who.WhoeverSees);
        files.MapPost("", (Guid offerId, SentFile file, Door door) => door.Begin(
            act => new AttachToOffer(offerId, Guid.CreateVersion7(act.Now), file, act), [], $"/api/offers/{offerId}/attachments",
            attachmentId => new { attachmentId }))
            .Described("Lets a file stand with the offer.", Who.Institution, StatusCodes.Status201Created);
        files.MapGet("/{attachmentId:guid}", async (Guid offerId, Guid attachmentId, Door door, OfferFiles offers, HttpContext context) =>
            await offers.Give(offerId, attachmentId, door.Actor, context) ?? Problems.Of(Refusal.NotFound))
            .Described("Gives a file that stands with the offer, to be kept.", Who.WhoeverSees);
        files.MapPost("/{attachmentId:guid}/removal", (Guid offerId, Guid attachmentId, Door door) =>
            door.Do(act => new DetachFromOffer(offerId, attachmentId, act), [], _ => Task.FromResult(Results.NoContent())))
            .Described("Removes a file from the offer.", Who.Institution, StatusCodes.Status204NoContent);
    }

    public static void MapOfferAttachmentPages(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapPages("/offers/{offerId:guid}/attachments");
        files.MapPost("", Attach).WithMetadata(new RequestSizeLimitAttribute(SentFile.LargestRequest));
        files.MapGet("/{attachmentId:guid}", async (Guid offerId, Guid attachmentId, Visit visit, OfferFiles offers, HttpContext context) =>
            await offers.Give(offerId, attachmentId, visit.Actor, context) ?? Pages.NotFound());
        files.MapGet("/{attachmentId:guid}/{deed:alpha}", (Guid offerId, Guid attachmentId, Visit visit) => Results.LocalRedirect(visit.To($"/offers/{offerId}")));
        files.MapPost("/{attachmentId:guid}/removal", (Guid offerId, Guid attachmentId, PostedForm form, Visit visit, OfferPages pages) => form.Do(
            $"detach-{attachmentId}", act => new DetachFromOffer(offerId, attachmentId, act), _ => $"/offers/{offerId}#attached", () => pages.Show(offerId, visit)));
    }

    static async Task<IResult> Attach(
        Guid offerId, PostedForm form, Visit visit, OfferPages pages, ArrivedFile arrived, CancellationToken cancellation)
    {
        var file = await arrived.Of(form, visit.Actor, cancellation);
        return await form.Do(
            AttachmentsPanel.Attach,
            act => new AttachToOffer(offerId, Guid.CreateVersion7(act.Now), file, act),
            async _ =>
            {
                await arrived.Done(form, visit.Actor);
                return Results.LocalRedirect(visit.To($"/offers/{offerId}#attached"));
            },
            () => pages.Show(offerId, visit));
    }
}
