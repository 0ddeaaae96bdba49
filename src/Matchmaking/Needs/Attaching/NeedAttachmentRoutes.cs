using Marten;
using Matchmaking.Access;
using Matchmaking.Attachments;
using Matchmaking.Attachments.Arriving;
using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Needs.Attaching;

/// <summary>The addresses of the files of needs, on the API and on pages.</summary>
public static class NeedAttachmentRoutes
{
    public static void MapNeedAttachments(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/needs/{needId:guid}/attachments").WithTags("Needs");
        files.MapGet("", (Guid needId, Door door, AttachmentViews views) => views.List(needId, Sees(needId, door.Actor)))
            .Described("Lists the files that stand with the need.", Who.WhoeverSees);
        files.MapPost("", (Guid needId, SentFile file, Door door) => door.Begin(
            act => new AttachToNeed(needId, Guid.CreateVersion7(act.Now), file, act), [], $"/api/needs/{needId}/attachments",
            attachmentId => new { attachmentId }))
            .Described("Lets a file stand with the need.", Who.Writers, StatusCodes.Status201Created);
        files.MapGet("/{attachmentId:guid}", async (Guid needId, Guid attachmentId, Door door, AttachmentViews views, HttpContext context) =>
            await views.Give(needId, attachmentId, Sees(needId, door.Actor), context) ?? Problems.Of(Refusal.NotFound))
            .Described("Gives a file that stands with the need, to be kept.", Who.WhoeverSees);
        files.MapPost("/{attachmentId:guid}/removal", (Guid needId, Guid attachmentId, Door door) =>
            door.Do(act => new DetachFromNeed(needId, attachmentId, act), [], _ => Task.FromResult(Results.NoContent())))
            .Described("Removes a file from the need.", Who.Writers, StatusCodes.Status204NoContent);
    }

    public static void MapNeedAttachmentPages(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapPages("/needs/{needId:guid}/attachments");
        files.MapPost("", (Guid needId, PostedForm form, Visit visit, NeedPages pages, ArrivedFile arrived, CancellationToken cancellation) => arrived.Attach(
            form, visit, $"/needs/{needId}", (file, act) => new AttachToNeed(needId, Guid.CreateVersion7(act.Now), file, act),
            () => pages.Show(needId, visit), cancellation)).WithMetadata(new RequestSizeLimitAttribute(SentFile.LargestRequest));
        files.MapGet("/{attachmentId:guid}", async (Guid needId, Guid attachmentId, Visit visit, AttachmentViews views, HttpContext context) =>
            await views.Give(needId, attachmentId, Sees(needId, visit.Actor), context) ?? Pages.NotFound());
        files.MapGet("/{attachmentId:guid}/{deed:alpha}", (Guid needId, Guid attachmentId, Visit visit) => Results.LocalRedirect(visit.To($"/needs/{needId}")));
        files.MapPost("/{attachmentId:guid}/removal", (Guid needId, Guid attachmentId, PostedForm form, Visit visit, NeedPages pages) => form.Do(
            $"detach-{attachmentId}", act => new DetachFromNeed(needId, attachmentId, act), _ => $"/needs/{needId}#attached", () => pages.Show(needId, visit)));
    }

    static Sees Sees(Guid needId, Actor actor) => async session =>
        await session.LoadAsync<Need>(needId) is { } need && (await session.SightOn(actor, needId))(need).Seen;
}
