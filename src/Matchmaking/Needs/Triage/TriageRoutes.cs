using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Needs.Triage;

/// <summary>The answers to the criteria.</summary>
public sealed record TriageBody(ImmutableArray<CriterionAnswer> Answers);

/// <summary>The addresses of the published criteria and of triage by them.</summary>
public static class TriageRoutes
{
    public static void MapTriage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/criteria", () => Results.Json(new { criteria = Criteria.InForce, earlier = Criteria.All[..^1] }, Json.Options))
            .Described("Shows the criteria by which needs are looked at, with earlier versions.", Who.Anybody).WithTags("Needs");
        var needs = routes.MapGroup("/api/needs/{needId:guid}").WithTags("Needs");
        needs.MapGet("/triage", (Guid needId, Door door, TriageViews views) => views.Show(needId, door))
            .Described("Shows what was answered to the criteria, and what the three layers give.", "the need's own side, or who brokers it")
            .Produces<TriageShown>();
        needs.MapPost("/triage", (Guid needId, Body<TriageBody> body, Door door, TriageViews views) =>
            door.Do(act => new TriageNeed(needId, Listed(body.Value.Answers), act), body.Errors, views.After(door)))
            .Described("Answers the criteria, each with a reason; nothing follows by itself.", Who.Brokers)
            .Produces<TriageShown>().Needs("answers");
    }

    public static void MapTriagePages(this IEndpointRouteBuilder routes)
    {
        routes.MapPages("/criteria").MapGet("", (Visit visit) => visit.Show<CriteriaPage>(new { }));
        var needs = routes.MapPages("/needs/{needId:guid}/triage");
        needs.MapGet("", (Guid needId, Visit visit, TriageViews views) => views.Page(needId, visit));
        needs.MapPost("", (Guid needId, PostedForm form, Visit visit, TriageViews views) =>
            form.Do("triage", act => new TriageNeed(needId, Read(form), act), _ => $"/needs/{needId}/triage", () => views.Page(needId, visit)));
    }

    static ImmutableArray<CriterionAnswer> Read(PostedForm form) =>
        [.. Criteria.InForce.Asked.Select(criterion => new CriterionAnswer(criterion.Id, Verdict(form.Text(criterion.Id)), form.Text($"{criterion.Id}-reason")))];

    static Verdict? Verdict(string? word) =>
        Enum.GetValues<Verdict>().Where(verdict => verdict.Word() == word).Select(verdict => (Verdict?)verdict).FirstOrDefault();

    static ImmutableArray<T> Listed<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
