using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Needs.Clarifying;

/// <summary>What is to be clarified.</summary>
public sealed record QuestionBody(string? Question);

/// <summary>The answer to what was asked.</summary>
public sealed record ClarificationBody(string? Answer);

/// <summary>The addresses of questions to a need's own side and of their answers.</summary>
public static class ClarifyingRoutes
{
    public static void MapClarifying(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapGroup("/api/needs/{needId:guid}").WithTags("Needs");
        needs.MapPost("/question", (Guid needId, Body<QuestionBody> body, Door door, NeedViews views) =>
            door.Do(act => new AskToClarify(needId, body.Value.Question, act), body.Errors, views.After(door)))
            .Described("Asks the need's side to clarify something; its clocks pause meanwhile.", Who.Brokers).Needs("question");
        needs.MapPost("/clarification", (Guid needId, Body<ClarificationBody> body, Door door, NeedViews views) =>
            door.Do(act => new ClarifyNeed(needId, body.Value.Answer, act), body.Errors, views.After(door)))
            .Described("Answers the question that was asked.", "the need's own side").Needs("answer");
    }

    public static void MapClarifyingPages(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapPages("/needs/{needId:guid}");
        needs.MapPost("/question", (Guid needId, PostedForm form, Visit visit, NeedPages pages) =>
            form.Do("question", act => new AskToClarify(needId, form.Text("question"), act), _ => $"/needs/{needId}", () => pages.Show(needId, visit)));
        needs.MapPost("/clarification", (Guid needId, PostedForm form, Visit visit, NeedPages pages) =>
            form.Do("clarification", act => new ClarifyNeed(needId, form.Text("answer"), act), _ => $"/needs/{needId}", () => pages.Show(needId, visit)));
    }
}
