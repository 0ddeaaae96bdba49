using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Needs.Joining;

/// <summary>The need that goes on for both, and why.</summary>
public sealed record JoiningBody(Guid? To, string? Reason);

/// <summary>The addresses of joining needs that say the same, and of taking them apart.</summary>
public static class JoiningRoutes
{
    public static void MapJoining(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapGroup("/api/needs/{needId:guid}").WithTags("Needs");
        needs.MapPost("/joining", (Guid needId, Body<JoiningBody> body, Door door, NeedViews views) =>
            door.Do(act => new JoinNeed(needId, body.Value.To, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Joins a need into another of the same Party that says the same.", Who.Brokers).Needs("to");
        needs.MapPost("/separation", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new SeparateNeed(needId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Takes joined needs apart again.", Who.Brokers).Needs("reason");
    }

    public static void MapJoiningPages(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapPages("/needs/{needId:guid}");
        needs.MapPost("/joining", (Guid needId, PostedForm form, Visit visit, NeedPages pages) =>
            form.Do("joining", act => new JoinNeed(needId, form.RecordId("to"), form.Text("reason"), act), _ => $"/needs/{needId}", () => pages.Show(needId, visit)));
        needs.MapPost("/separation", (Guid needId, PostedForm form, Visit visit, NeedPages pages) =>
            form.Do("separation", act => new SeparateNeed(needId, form.Text("reason"), act), _ => $"/needs/{needId}", () => pages.Show(needId, visit)));
    }
}
