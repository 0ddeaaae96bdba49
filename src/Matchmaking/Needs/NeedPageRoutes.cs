using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Needs.Routing;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Needs;

/// <summary>The addresses of the pages of needs, and of the forms on them.</summary>
public static class NeedPageRoutes
{
    public static void MapNeedPages(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapPages("/needs");
        needs.MapGet("/{needId:guid}", (Guid needId, Visit visit, NeedPages pages) => pages.Show(needId, visit));
        needs.MapGet("/{needId:guid}/{deed:alpha}", (Guid needId, Visit visit) => Results.LocalRedirect(visit.To($"/needs/{needId}")));
        MapWriting(needs);
        MapDeeds(needs);
        needs.MapCasePages();
    }

    static void MapWriting(RouteGroupBuilder needs)
    {
        needs.MapGet("/new", ([AsParameters] NeedBegun begun, Visit visit, NeedPages pages) => pages.New(visit, begun));
        needs.MapPost("/new", Draft);
        needs.MapGet("/{needId:guid}/edit", (Guid needId, Visit visit, NeedPages pages) => pages.Edit(needId, visit));
        needs.MapPost("/{needId:guid}/edit", Revise);
        needs.MapGet("/help", (Visit visit) => Results.LocalRedirect(visit.To("/needs/new")));
        needs.MapPost("/help", Help);
        needs.MapPost("/{needId:guid}/help", HelpChanging);
    }

    static void MapDeeds(RouteGroupBuilder needs)
    {
        Deed(needs, "submission", (needId, act, _) => new SubmitNeed(needId, act));
        Deed(needs, "withdrawal", (needId, act, form) => new WithdrawNeed(needId, form.Text("reason"), act));
        Deed(needs, "reopening", (needId, act, _) => new ReopenNeed(needId, act));
        Deed(needs, "endorsement", (needId, act, form) => new EndorseNeed(needId, null, Chosen(form), act));
        Deed(needs, "return", (needId, act, form) => new ReturnNeed(needId, form.Text("reason"), act));
        Deed(needs, "partner-call", (needId, act, form) => new CallForPartners(needId, form.Text("text"), form.Day("until"), act));
        Deed(needs, "priority", (needId, act, form) => new PrioritizeNeed(needId, form.Number("priority"), form.Text("reason"), act));
        Deed(needs, "lead", (needId, act, _) => new TakeLead(needId, act));
        Deed(needs, "urgency", (needId, act, form) => new ConfirmUrgency(needId, form.Text("reason"), act));
        Deed(needs, "referral", (needId, act, form) => new ReferNeed(needId, form.Text("service"), form.RecordId("serviceId"), form.Text("reference"), act));
        Deed(needs, "outcome", (needId, act, form) => new SayReferralOutcome(needId, form.Text("reference"), form.Text("outcome"), act));
        Deed(needs, "answer", (needId, act, form) => new AnswerNeed(needId, form.Text("resources"), Cited(form), act));
        Deed(needs, "decline", (needId, act, form) => new DeclineNeed(needId, form.Text("reason"), act));
    }

    static void Deed(RouteGroupBuilder needs, string deed, Func<Guid, Act, PostedForm, object> command) =>
        needs.MapPost($"/{{needId:guid}}/{deed}", (Guid needId, PostedForm form, Visit visit, NeedPages pages) =>
            form.Do(deed, act => command(needId, act, form), _ => $"/needs/{needId}", () => pages.Show(needId, visit)));

    static ImmutableArray<Guid> Cited(PostedForm form) =>
        [.. form.Chosen("entryIds").Select(chosen => Guid.TryParse(chosen, out var entryId) ? entryId : Guid.Empty)];

    static Visibility? Chosen(PostedForm form) => Enum.TryParse<Visibility>(form.Text("visibility"), true, out var chosen) ? chosen : null;

    static Task<IResult> Draft(PostedForm form, Visit visit, NeedPages pages, Vocabulary vocabulary)
    {
        var needId = Guid.CreateVersion7(visit.Now);
        var content = NeedForm.Read(form, new NeedContent(), vocabulary);
        return form.Do(
            "need",
            act => new DraftNeed(needId, content, act),
            answer => Submit(answer.RecordId, form, visit, pages),
            () => Task.FromResult(pages.New(visit, typed: content)));
    }

    static async Task<IResult> Revise(Guid needId, PostedForm form, Visit visit, NeedPages pages, Vocabulary vocabulary)
    {
        var content = NeedForm.Read(form, await pages.ContentOf(needId) ?? new NeedContent(), vocabulary);
        return await form.Do(
            "need", act => new ReviseNeed(needId, content, act), _ => Submit(needId, form, visit, pages), () => pages.Edit(needId, visit, content));
    }

    /// <summary>What would fit what is typed so far: the part beside the form while somebody types, else the page as it was typed.</summary>
    static async Task<IResult> Help(PostedForm form, Visit visit, NeedPages pages, Vocabulary vocabulary)
    {
        var content = NeedForm.Read(form, new NeedContent(), vocabulary);
        return await form.Again("need", () => Task.FromResult(form.IsLive ? pages.Help(visit, content) : pages.New(visit, typed: content)));
    }

    static async Task<IResult> HelpChanging(Guid needId, PostedForm form, Visit visit, NeedPages pages, Vocabulary vocabulary)
    {
        var content = NeedForm.Read(form, await pages.ContentOf(needId) ?? new NeedContent(), vocabulary);
        return await form.Again("need", () => form.IsLive ? pages.Help(needId, visit, content) : pages.Edit(needId, visit, content));
    }

    /// <summary>What was saved goes on to the focal points where that was asked; if something is missing, the form says what.</summary>
    static Task<IResult> Submit(Guid needId, PostedForm form, Visit visit, NeedPages pages) => form.Text("then") == "submit"
        ? form.WithoutVersion().Do("need", act => new SubmitNeed(needId, act), _ => $"/needs/{needId}", () => pages.Edit(needId, visit))
        : Task.FromResult(Results.LocalRedirect(visit.To($"/needs/{needId}")));
}
