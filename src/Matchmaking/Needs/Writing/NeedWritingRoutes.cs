using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Needs.Writing;

/// <summary>The addresses at which a need is written: at once or part by part, checked, submitted.</summary>
public static class NeedWritingRoutes
{
    public static void MapNeedWriting(this RouteGroupBuilder needs)
    {
        needs.MapGet("/new", ([AsParameters] NeedBegun begun, string? form, Visit visit, NeedPages pages) => pages.New(visit, whole: form == "full", begun));
        needs.MapPost("/new", Draft);
        needs.MapGet("/{needId:guid}/edit", (Guid needId, Visit visit, NeedPages pages) => pages.Edit(needId, visit));
        needs.MapPost("/{needId:guid}/edit", Revise);
        MapParts(needs);
        needs.MapGet("/help", (Visit visit) => Results.LocalRedirect(visit.To("/needs/new")));
        needs.MapPost("/help", Help);
        needs.MapPost("/{needId:guid}/help", HelpChanging);
    }

    static void MapParts(RouteGroupBuilder needs)
    {
        needs.MapGet("/{needId:guid}/tasks", (Guid needId, Visit visit, NeedWritingPages pages) => pages.Tasks(needId, visit));
        needs.MapGet("/{needId:guid}/edit/{part:alpha}", (Guid needId, string part, Visit visit, NeedWritingPages pages) =>
            NeedPart.Named(part) is { } named ? pages.Part(needId, named, visit) : Task.FromResult(Pages.NotFound()));
        needs.MapPost("/{needId:guid}/edit/{part:alpha}", RevisePart);
        needs.MapGet("/{needId:guid}/check", (Guid needId, Visit visit, NeedWritingPages pages) => pages.Check(needId, visit));
        needs.MapPost("/{needId:guid}/check", (Guid needId, PostedForm form, Visit visit, NeedWritingPages pages) =>
            form.Do("submission", act => new SubmitNeed(needId, act), _ => $"/needs/{needId}/receipt", () => pages.Check(needId, visit)));
        needs.MapGet("/{needId:guid}/receipt", (Guid needId, Visit visit, NeedWritingPages pages) => pages.Receipt(needId, visit));
    }

    static Task<IResult> Draft(PostedForm form, Visit visit, NeedPages pages, Vocabulary vocabulary)
    {
        var needId = Guid.CreateVersion7(visit.Now);
        var content = NeedForm.Read(form, new NeedContent(), vocabulary);
        return form.Do(
            "need",
            act => new DraftNeed(needId, content, act),
            answer => Then(answer.RecordId, NeedPart.First, form, visit, pages),
            () => Task.FromResult(pages.New(visit, IsWhole(form), typed: content)));
    }

    static async Task<IResult> Revise(Guid needId, PostedForm form, Visit visit, NeedPages pages, Vocabulary vocabulary)
    {
        var content = NeedForm.Read(form, await pages.ContentOf(needId) ?? new NeedContent(), vocabulary);
        return await form.Do(
            "need",
            act => new ReviseNeed(needId, content, act),
            _ => Then(needId, null, form, visit, pages),
            () => pages.Edit(needId, visit, content));
    }

    static async Task<IResult> RevisePart(
        Guid needId, string part, PostedForm form, Visit visit, NeedPages pages, NeedWritingPages parts, Vocabulary vocabulary)
    {
        if (NeedPart.Named(part) is not { } named) return Pages.NotFound();
        var content = NeedForm.Read(form, await pages.ContentOf(needId) ?? new NeedContent(), vocabulary, named);
        return await form.Do(
            "need",
            act => new ReviseNeed(needId, content, act),
            _ => Then(needId, named, form, visit, pages),
            () => parts.Part(needId, named, visit, content));
    }

    /// <summary>Where who saved wanted to go on: to the next part, to the list of them, or to the focal points; if something is missing then, the form says what.</summary>
    /// <param name="part">The part that was saved; null where the whole was.</param>
    static Task<IResult> Then(Guid needId, NeedPart? part, PostedForm form, Visit visit, NeedPages pages) => form.Text("then") switch
    {
        "submit" => form.WithoutVersion().Do("need", act => new SubmitNeed(needId, act), _ => $"/needs/{needId}/receipt", () => pages.Edit(needId, visit)),
        "next" => Task.FromResult(Results.LocalRedirect(visit.To($"/needs/{needId}/{(part?.Next is { } next ? $"edit/{next.Word}" : "check")}"))),
        "tasks" => Task.FromResult(Results.LocalRedirect(visit.To($"/needs/{needId}/tasks"))),
        _ => Task.FromResult(Results.LocalRedirect(visit.To($"/needs/{needId}"))),
    };

    /// <summary>What would fit what is typed so far: the part beside the form while somebody types, else the page as it was typed.</summary>
    static async Task<IResult> Help(PostedForm form, Visit visit, NeedPages pages, Vocabulary vocabulary)
    {
        var content = NeedForm.Read(form, new NeedContent(), vocabulary);
        return await form.Again(
            "need", () => Task.FromResult(form.IsLive ? pages.Help(visit, content) : pages.New(visit, IsWhole(form), typed: content)));
    }

    static async Task<IResult> HelpChanging(
        Guid needId, PostedForm form, Visit visit, NeedPages pages, NeedWritingPages parts, Vocabulary vocabulary)
    {
        var part = NeedPart.Named(form.Text("part"));
        var content = NeedForm.Read(form, await pages.ContentOf(needId) ?? new NeedContent(), vocabulary, part);
        return await form.Again("need", () =>
            form.IsLive ? pages.Help(needId, visit, content)
            : part is null ? pages.Edit(needId, visit, content)
            : parts.Part(needId, part, visit, content));
    }

    static bool IsWhole(PostedForm form) => form.Text("form") != "parts";
}
