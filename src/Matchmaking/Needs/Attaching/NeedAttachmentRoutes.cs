using Marten;
using Matchmaking.Access;
using Matchmaking.Attachments;
using Matchmaking.Attachments.Arriving;
using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Needs.Attaching;

/// <summary>Gives the files of a need to those who see the need.</summary>
public sealed class NeedFiles(IDocumentStore store, AttachmentViews files)
{
    public async Task<IResult> List(Guid needId, Door door) =>
        await Sees(needId, door.Actor) ? await files.List(needId) : Problems.Of(Refusal.NotFound);

    public async Task<IResult?> Give(Guid needId, Guid attachmentId, Actor actor, HttpContext context) =>
        await Sees(needId, actor) ? await files.Give(needId, attachmentId, context) : null;

    async Task<bool> Sees(Guid needId, Actor actor)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Need>(needId) is { } need && (await session.SightOn(actor, needId))(need).Seen;
    }
}

/// <summary>The addresses of the files of needs, on the API and on pages.</summary>
public static class NeedAttachmentRoutes
{
    public static void MapNeedAttachments(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/needs/{needId:guid}/attachments").WithTags("Needs");
        files.MapGet("", (Guid needId, Door door, NeedFiles needs) => needs.List(needId, door))
            .Described("Lists the files that stand with the need.", Who.WhoeverSees);
        files.MapPost("", (Guid needId, SentFile file, Door door) => door.Begin(
            act => new AttachToNeed(needId, Guid.CreateVersion7(act.Now), file, act), [], $"/api/needs/{needId}/attachments",
            attachmentId => new { attachmentId }))
            .Described("Lets a file stand with the need.", Who.Writers, StatusCodes.Status201Created);
        files.MapGet("/{attachmentId:guid}", async (Guid needId, Guid attachmentId, Door door, NeedFiles needs, HttpContext context) =>
            await needs.Give(needId, attachmentId, door.Actor, context) ?? Problems.Of(Refusal.NotFound))
            .Described("Gives a file that stands with the need, to be kept.", Who.WhoeverSees);
        files.MapPost("/{attachmentId:guid}/removal", (Guid needId, Guid attachmentId, Door door) =>
            door.Do(act => new DetachFromNeed(needId, attachmentId, act), [], _ => Task.FromResult(Results.NoContent())))
            .Described("Removes a file from the need.", Who.Writers, StatusCodes.Status204NoContent);
    }

    public static void MapNeedAttachmentPages(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapPages("/needs/{needId:guid}/attachments");
        files.MapPost("", Attach).WithMetadata(new RequestSizeLimitAttribute(SentFile.LargestRequest));
        files.MapGet("/{attachmentId:guid}", async (Guid needId, Guid attachmentId, Visit visit, NeedFiles needs, HttpContext context) =>
            await needs.Give(needId, attachmentId, visit.Actor, context) ?? Pages.NotFound());
        files.MapGet("/{attachmentId:guid}/{deed:alpha}", (Guid needId, Guid attachmentId, Visit visit) => Results.LocalRedirect(visit.To($"/needs/{needId}")));
        files.MapPost("/{attachmentId:guid}/removal", (Guid needId, Guid attachmentId, PostedForm form, Visit visit, NeedPages pages) => form.Do(
            $"detach-{attachmentId}", act => new DetachFromNeed(needId, attachmentId, act), _ => $"/needs/{needId}#attached", () => pages.Show(needId, visit)));
    }

    static async Task<IResult> Attach(
        Guid needId, PostedForm form, Visit visit, NeedPages pages, ArrivedFile arrived, CancellationToken cancellation)
    {
        var file = await arrived.Of(form, visit.Actor, cancellation);
        return await form.Do(
            AttachmentsPanel.Attach,
            act => new AttachToNeed(needId, Guid.CreateVersion7(act.Now), file, act),
            async _ =>
            {
                await arrived.Done(form, visit.Actor);
                return Results.LocalRedirect(visit.To($"/needs/{needId}#attached"));
            },
            () => pages.Show(needId, visit));
    }
}
