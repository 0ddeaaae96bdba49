using Matchmaking.Web;

namespace Matchmaking.Needs.Writing;

/// <summary>The addresses at which a need is written: at once or part by part, checked, submitted.</summary>
public static class NeedWritingRoutes
{
    public static void MapNeedWriting(this RouteGroupBuilder needs)
    {
        needs.MapGet("/new", ([AsParameters] NeedBegun begun, string? form, Visit visit, NeedForms forms, HttpContext context) =>
            forms.New(begun, whole: form == "full", visit, context));
        needs.MapPost("/new", (PostedForm form, Visit visit, NeedForms forms) => forms.Draft(form, visit));
        needs.MapGet("/{needId:guid}/edit", (Guid needId, Visit visit, NeedForms forms, HttpContext context) => forms.Edit(needId, null, visit, context));
        needs.MapPost("/{needId:guid}/edit", (Guid needId, PostedForm form, Visit visit, NeedForms forms) => forms.Revise(needId, null, form, visit));
        MapParts(needs);
        needs.MapGet("/help", (Visit visit) => Results.LocalRedirect(visit.To("/needs/new")));
        needs.MapPost("/help", (PostedForm form, Visit visit, NeedForms forms) => forms.Help(form, visit));
        needs.MapPost("/{needId:guid}/help", (Guid needId, PostedForm form, Visit visit, NeedForms forms) => forms.Help(needId, form, visit));
    }

    static void MapParts(RouteGroupBuilder needs)
    {
        needs.MapGet("/{needId:guid}/tasks", (Guid needId, Visit visit, NeedWritingPages pages) => pages.Tasks(needId, visit));
        needs.MapGet("/{needId:guid}/edit/{part:alpha}", (Guid needId, string part, Visit visit, NeedForms forms, HttpContext context) =>
            NeedPart.Named(part) is { } named ? forms.Edit(needId, named, visit, context) : Task.FromResult(Pages.NotFound()));
        needs.MapPost("/{needId:guid}/edit/{part:alpha}", (Guid needId, string part, PostedForm form, Visit visit, NeedForms forms) =>
            NeedPart.Named(part) is { } named ? forms.Revise(needId, named, form, visit) : Task.FromResult(Pages.NotFound()));
        needs.MapGet("/{needId:guid}/check", (Guid needId, Visit visit, NeedWritingPages pages) => pages.Check(needId, visit));
        needs.MapPost("/{needId:guid}/check", (Guid needId, PostedForm form, Visit visit, NeedWritingPages pages) =>
            form.Do("submission", act => new SubmitNeed(needId, act), _ => $"/needs/{needId}/receipt", () => pages.Check(needId, visit)));
        needs.MapGet("/{needId:guid}/receipt", (Guid needId, Visit visit, NeedWritingPages pages) => pages.Receipt(needId, visit));
    }
}
