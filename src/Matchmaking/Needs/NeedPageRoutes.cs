using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Needs.Routing;
using Matchmaking.Needs.Writing;
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
        needs.MapNeedWriting();
        MapDeeds(needs);
        needs.MapCasePages();
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
}
