using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Matching;

/// <summary>Why a candidate is not suitable.</summary>
public sealed record ExclusionBody(Unsuitable? Why, string? Note);

/// <summary>The addresses at which candidates are set aside and put back, and the forms for it on a need's page.</summary>
public static class ExclusionRoutes
{
    public static void MapExclusions(this IEndpointRouteBuilder routes)
    {
        var candidates = routes.MapGroup("/api/needs/{needId:guid}/candidates/{offerId:guid}").WithTags("Matching");
        candidates.MapPost("/exclusion", (Guid needId, Guid offerId, Body<ExclusionBody> body, Door door) => door.Do(
            act => new SetCandidateAside(needId, offerId, body.Value.Why, body.Value.Note, act), body.Errors, _ => NoContent()))
            .Described("Sets a candidate aside, with the reason why it does not suit.", Who.Brokers, 204).Needs("why");
        candidates.MapPost("/inclusion", (Guid needId, Guid offerId, Door door) =>
            door.Do(act => new PutCandidateBack(needId, offerId, act), [], _ => NoContent()))
            .Described("Puts a candidate back that was set aside.", Who.Brokers, 204);
        var pages = routes.MapPages("/needs/{needId:guid}/candidates/{offerId:guid}");
        pages.MapGet("/{deed:alpha}", (Guid needId, Visit visit) => Results.LocalRedirect(visit.To($"/needs/{needId}/candidates")));
        Form(pages, "exclusion", (needId, offerId, act, form) => new SetCandidateAside(needId, offerId, Chosen(form), form.Text("note"), act));
        Form(pages, "inclusion", (needId, offerId, act, _) => new PutCandidateBack(needId, offerId, act));
    }

    /// <summary>Stands on the need's page and on its shortlist's, and leads back to where it stood.</summary>
    static void Form(RouteGroupBuilder pages, string deed, Func<Guid, Guid, Act, PostedForm, object> command) =>
        pages.MapPost($"/{deed}", (Guid needId, Guid offerId, PostedForm form, Visit visit, NeedPages need, CandidatePages candidates, HttpContext context) => form.Do(
            $"{deed}-{offerId}",
            act => command(needId, offerId, act, form),
            _ => $"/needs/{needId}{(IsOnItsOwnPage(form) ? "/candidates" : "")}#candidate-{offerId}",
            () => IsOnItsOwnPage(form) ? candidates.Shortlist(needId, visit, context) : need.Show(needId, visit)));

    static bool IsOnItsOwnPage(PostedForm form) => form.Text("from") == "candidates";

    static Task<IResult> NoContent() => Task.FromResult(Results.NoContent());

    static Unsuitable? Chosen(PostedForm form) =>
        Enum.GetValues<Unsuitable>().Where(why => why.Word() == form.Text("why")).Select(why => (Unsuitable?)why).FirstOrDefault();
}
