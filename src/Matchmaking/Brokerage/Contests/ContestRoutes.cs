using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>Which decision is contested, on what, and why.</summary>
public sealed record ContestBody(string? Decision, Guid? SubjectId, Guid? OfferId, string? Reason);

/// <summary>The addresses of contests, and of the forms for them.</summary>
public static class ContestRoutes
{
    public static void MapContests(this IEndpointRouteBuilder routes)
    {
        var contests = routes.MapGroup("/api/contests").WithTags("Contests");
        contests.MapGet("", async (Door door, ContestViews views) => door.Actor.IsSignedIn
            ? Results.Json(new Page<ContestView>(await views.Seen(door.Actor, door.Now), null), Json.Options)
            : door.NotSignedIn())
            .Described("Lists the contests that whoever asks made or may decide.", Who.SignedIn).Produces<Page<ContestView>>();
        contests.MapPost("", (Body<ContestBody> body, Door door) => door.Begin(
            act => Contesting(body.Value.Decision, body.Value.SubjectId, body.Value.OfferId, body.Value.Reason, act),
            body.Errors, "/api/contests", contestId => new { contestId }))
            .Described("Contests a decision, so that somebody else looks at it.", "who is concerned by the decision", 201)
            .Needs("decision", "subjectId", "reason").Produces(404);
        contests.MapGet("/{contestId:guid}", (Guid contestId, Door door, ContestViews views) => views.Show(contestId, door))
            .Described("Shows a contest.", "who made it, and who may decide it").Produces<ContestView>();
        contests.MapPost("/{contestId:guid}/upholding", (Guid contestId, Body<Reasoned> body, Door door, ContestViews views) => door.Do(
            act => new AnswerContest(contestId, false, body.Value.Reason, act), body.Errors, _ => views.Show(contestId, door)))
            .Described("Upholds the decision.", "someone who may decide this, and neither decided it nor contests it")
            .Produces<ContestView>().Needs("reason");
        contests.MapPost("/{contestId:guid}/overturning", (Guid contestId, Body<Reasoned> body, Door door, ContestViews views) => door.Do(
            act => new AnswerContest(contestId, true, body.Value.Reason, act), body.Errors, _ => views.Show(contestId, door)))
            .Described("Overturns the decision and undoes it.", "someone who may decide this, and neither decided it nor contests it")
            .Produces<ContestView>().Needs("reason");
        MapForms(routes.MapPages("/contests"));
    }

    static void MapForms(RouteGroupBuilder contests)
    {
        contests.MapGet("", (Visit visit, ContestViews views) => views.Page(visit));
        contests.MapPost("", (PostedForm form, Visit visit, ContestViews views) => form.Do(
            "contest",
            act => Contesting(form.Text("decision"), form.RecordId("subjectId"), form.RecordId("offerId"), form.Text("reason"), act),
            _ => "/contests",
            () => views.Page(visit)));
        contests.MapPost("/{contestId:guid}/upholding", (Guid contestId, PostedForm form, Visit visit, ContestViews views) => form.Do(
            $"upholding-{contestId}", act => new AnswerContest(contestId, false, form.Text("reason"), act), _ => "/contests", () => views.Page(visit)));
        contests.MapPost("/{contestId:guid}/overturning", (Guid contestId, PostedForm form, Visit visit, ContestViews views) => form.Do(
            $"overturning-{contestId}", act => new AnswerContest(contestId, true, form.Text("reason"), act), _ => "/contests", () => views.Page(visit)));
    }

    static ContestDecision Contesting(string? decision, Guid? subjectId, Guid? offerId, string? reason, Act act) =>
        new(Guid.CreateVersion7(act.Now), Named(decision), subjectId, offerId, reason, act);

    static Contested? Named(string? word) =>
        Enum.GetValues<Contested>().Where(one => one.Word() == word).Select(one => (Contested?)one).FirstOrDefault();
}
