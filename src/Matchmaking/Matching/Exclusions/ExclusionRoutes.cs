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
            act => new SetCandidateAside(needId, offerId, body.Value.Why, body.Value.Note, act), body.Errors, _ => NoContent()));
        candidates.MapPost("/inclusion", (Guid needId, Guid offerId, Door door) =>
            door.Do(act => new PutCandidateBack(needId, offerId, act), [], _ => NoContent()));
        var pages = routes.MapPages("/needs/{needId:guid}/candidates/{offerId:guid}");
        pages.MapPost("/exclusion", (Guid needId, Guid offerId, PostedForm form, Visit visit, NeedPages shown) => form.Do(
            $"exclusion-{offerId}",
            act => new SetCandidateAside(needId, offerId, Chosen(form), form.Text("note"), act),
            _ => $"/needs/{needId}#candidates",
            () => shown.Show(needId, visit)));
        pages.MapPost("/inclusion", (Guid needId, Guid offerId, PostedForm form, Visit visit, NeedPages shown) => form.Do(
            $"inclusion-{offerId}",
            act => new PutCandidateBack(needId, offerId, act),
            _ => $"/needs/{needId}#candidates",
            () => shown.Show(needId, visit)));
    }

    static Task<IResult> NoContent() => Task.FromResult(Results.NoContent());

    static Unsuitable? Chosen(PostedForm form) =>
        Enum.GetValues<Unsuitable>().Where(why => why.Word() == form.Text("why")).Select(why => (Unsuitable?)why).FirstOrDefault();
}
