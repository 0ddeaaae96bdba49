using Matchmaking.Deeds;
using Matchmaking.Needs.Writing;
using Matchmaking.Web;

namespace Matchmaking.Needs.Linking;

/// <summary>The last day on which a link leads to a draft.</summary>
public sealed record DraftLinkBody(DateOnly? Until);

/// <summary>The addresses at which links to drafts are made and ended, and the page to which such a link leads.</summary>
public static class DraftLinkRoutes
{
    public static void MapDraftLinks(this IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup("/api/needs/{needId:guid}/draft-links").WithTags("Needs");
        links.MapPost("", (Guid needId, Body<DraftLinkBody> body, Door door) =>
        {
            var (token, linkId) = (LinkSecret.New(), Guid.CreateVersion7(door.Now));
            return door.Do(
                act => new LinkDraft(needId, linkId, LinkSecret.DigestOf(token), body.Value.Until, act with { RepetitionKey = null }),
                body.Errors,
                _ => Task.FromResult(Results.Json(new { linkId, path = PathOf(needId, token) }, Json.Options)));
        })
            .Described("Makes a link by which a draft can be read without signing in; the path is told once.", Who.Writers).Needs("until");
        links.MapPost("/{linkId:guid}/end", (Guid needId, Guid linkId, Door door) =>
            door.Do(act => new EndDraftLink(needId, linkId, act), [], _ => Task.FromResult(Results.NoContent())))
            .Described("Ends a link to a draft.", Who.Writers, 204);
    }

    public static void MapDraftLinkPages(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapPages("/needs/{needId:guid}/draft-links");
        needs.MapGet("", (Guid needId, Visit visit) => Results.LocalRedirect(visit.To($"/needs/{needId}/tasks")));
        needs.MapPost("", Link);
        needs.MapPost("/{linkId:guid}/end", (Guid needId, Guid linkId, PostedForm form, Visit visit, NeedWritingPages pages) => form.Do(
            $"end-{linkId}", act => new EndDraftLink(needId, linkId, act), _ => $"/needs/{needId}/tasks#links", () => pages.Tasks(needId, visit)));
        routes.MapPages("/drafts").MapGet("/{needId:guid}/{token}", (Guid needId, string token, Visit visit, SharedDrafts drafts, HttpContext context) =>
            drafts.Show(needId, token, visit, context));
    }

    /// <summary>The link is shown on the very answer, for nobody can be told it again. A repetition makes another.</summary>
    static Task<IResult> Link(Guid needId, PostedForm form, Visit visit, NeedWritingPages pages)
    {
        var (token, linkId, until) = (LinkSecret.New(), Guid.CreateVersion7(visit.Now), form.Day("until"));
        return form.Do(
            "draft-link",
            act => new LinkDraft(needId, linkId, LinkSecret.DigestOf(token), until, act with { RepetitionKey = null }),
            _ => pages.Tasks(needId, visit, new Uri(visit.Home, visit.To(PathOf(needId, token))).ToString()),
            () => pages.Tasks(needId, visit));
    }

    static string PathOf(Guid needId, string token) => $"/drafts/{needId}/{token}";
}
