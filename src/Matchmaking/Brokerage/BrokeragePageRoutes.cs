using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>The addresses of the pages of introductions and cooperations, and of the forms on them.</summary>
public static class BrokeragePageRoutes
{
    public static void MapBrokeragePages(this IEndpointRouteBuilder routes)
    {
        routes.MapPages("/needs").MapPost("/{needId:guid}/introduction", Propose);
        MapIntroductions(routes.MapPages("/introductions/{introductionId:guid}"));
        MapCooperations(routes.MapPages("/cooperations/{cooperationId:guid}"));
    }

    static void MapIntroductions(RouteGroupBuilder introduction)
    {
        introduction.MapGet("", (Guid introductionId, Visit visit, BrokeragePages pages) => pages.Introduction(introductionId, visit));
        introduction.MapGet("/{deed:alpha}", (Guid introductionId, Visit visit) => Results.LocalRedirect(visit.To($"/introductions/{introductionId}")));
        introduction.MapPost("/acceptance", (Guid introductionId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
            Side(form).Form("acceptance"),
            act => new AcceptIntroduction(introductionId, form.RecordId("offerId"), act),
            _ => $"/introductions/{introductionId}",
            () => pages.Introduction(introductionId, visit)));
        introduction.MapPost("/decline", (Guid introductionId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
            Side(form).Form("decline"),
            act => new DeclineIntroduction(introductionId, form.Text("reason"), form.RecordId("offerId"), act),
            _ => $"/introductions/{introductionId}",
            () => pages.Introduction(introductionId, visit)));
        introduction.MapPost("/extension", (Guid introductionId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
            Side(form).Form("extension"),
            act => new ExtendAgreement(introductionId, form.RecordId("offerId"), form.Text("reason"), act),
            _ => $"/introductions/{introductionId}",
            () => pages.Introduction(introductionId, visit)));
        introduction.MapPost("/cooperation", (Guid introductionId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
            "cooperation",
            act => Opening(introductionId, form, act),
            answer => $"/cooperations/{answer.RecordId}",
            () => pages.Introduction(introductionId, visit)));
    }

    static void MapCooperations(RouteGroupBuilder cooperation)
    {
        cooperation.MapGet("", (Guid cooperationId, Visit visit, BrokeragePages pages) => pages.Cooperation(cooperationId, visit));
        cooperation.MapGet("/{deed:alpha}", (Guid cooperationId, Visit visit) => Results.LocalRedirect(visit.To($"/cooperations/{cooperationId}")));
        cooperation.MapPost("/completion", (Guid cooperationId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
            Side(form).Form("completion"),
            act => Completing(cooperationId, form, act),
            _ => $"/cooperations/{cooperationId}",
            () => pages.Cooperation(cooperationId, visit)));
    }

    static Task<IResult> Propose(Guid needId, PostedForm form, Visit visit, NeedPages pages) => form.Do(
        "introduction",
        act => new ProposeIntroduction(Guid.CreateVersion7(act.Now), needId, ChosenOffers(form), form.Text("message"), act),
        answer => $"/introductions/{answer.RecordId}",
        () => pages.Show(needId, visit));

    static IReadOnlyList<Guid> ChosenOffers(PostedForm form) =>
        [.. form.Chosen("offerIds").Where(chosen => Guid.TryParse(chosen, out _)).Select(Guid.Parse)];

    static OpenSide Side(PostedForm form) => new(form.RecordId("offerId"));

    static OpenCooperation Opening(Guid introductionId, PostedForm form, Act act) =>
        new(Guid.CreateVersion7(act.Now), introductionId, form.Text("title"), form.Day("starts"), form.Day("ends"), [], act);

    static SayCompletion Completing(Guid cooperationId, PostedForm form, Act act) =>
        new(cooperationId, form.Text("outcome"), form.YesOrNo("useful"), form.YesOrNo("causedByPlatform"), form.RecordId("offerId"), act);
}
