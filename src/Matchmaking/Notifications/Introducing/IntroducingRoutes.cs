using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The addresses at which an introduction is looked at and made.</summary>
public static class IntroducingRoutes
{
    public static void MapIntroducingPages(this IEndpointRouteBuilder routes)
    {
        var introducing = routes.MapPages("/needs/{needId:guid}/introduction");
        introducing.MapGet("", (Guid needId, Guid[] offerIds, Visit visit, IntroducingPages pages, CancellationToken cancellation) =>
            pages.Show(needId, offerIds, null, null, visit, cancellation));
        introducing.MapGet("/preview", (Guid needId, Visit visit) => Results.LocalRedirect(visit.To($"/needs/{needId}/introduction")));
        introducing.MapPost("/preview", Again);
        introducing.MapPost("", (Guid needId, PostedForm form, Visit visit, IntroducingPages pages, CancellationToken cancellation) => form.Do(
            "introduction",
            act => new ProposeIntroduction(Guid.CreateVersion7(act.Now), needId, Chosen(form), form.Text("message"), act)
            {
                FurtherDown = form.Text("furtherDown"),
            },
            answer => $"/introductions/{answer.RecordId}",
            () => Again(needId, form, visit, pages, cancellation)));
    }

    /// <summary>The same page with what was typed; nothing has been done.</summary>
    static Task<IResult> Again(Guid needId, PostedForm form, Visit visit, IntroducingPages pages, CancellationToken cancellation) =>
        pages.Show(needId, Chosen(form), form.Text("message"), form.Text("furtherDown"), visit, cancellation);

    static IReadOnlyList<Guid> Chosen(PostedForm form) =>
        [.. form.Chosen("offerIds").Where(chosen => Guid.TryParse(chosen, out _)).Select(Guid.Parse)];
}
