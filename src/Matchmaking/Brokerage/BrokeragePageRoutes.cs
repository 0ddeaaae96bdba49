using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>The addresses of the pages of introductions and cooperations, and of the forms on them.</summary>
public static class BrokeragePageRoutes
{
    public static void MapBrokeragePages(this IEndpointRouteBuilder routes)
    {
        routes.MapNamedOffersPages();
        MapIntroductions(routes.MapPages("/introductions/{introductionId:guid}"));
        MapCooperations(routes.MapPages("/cooperations/{cooperationId:guid}"));
        routes.MapInterestForms();
        routes.MapPages("/stories").MapGet("", async (Visit visit, StoryViews views) => visit.Show<StoriesPage>(new { Stories = await views.Published() }));
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
        OnTerms(introduction, "terms", (introductionId, form, act) => new ProposeTerms(
            introductionId, form.RecordId("offerId"), form.Text("what"), form.Day("starts"), form.Day("ends"), form.Text("cost"), form.Text("text"), act));
        OnTerms(introduction, "terms/acceptance", (introductionId, form, act) => new AcceptTerms(introductionId, form.RecordId("offerId"), act));
        OnTerms(introduction, "terms/decline", (introductionId, form, act) =>
            new DeclineTerms(introductionId, form.Text("reason"), form.RecordId("offerId"), act));
        introduction.MapPost("/cooperation", (Guid introductionId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
            "cooperation",
            act => Opening(introductionId, form, act),
            answer => $"/cooperations/{answer.RecordId}",
            () => pages.Introduction(introductionId, visit)));
        introduction.MapIntroductionConversation();
    }

    static void OnTerms(RouteGroupBuilder introduction, string deed, Func<Guid, PostedForm, Act, object> command) =>
        introduction.MapPost($"/{deed}", (Guid introductionId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
            $"{deed.Replace('/', '-')}-{form.RecordId("offerId")}",
            act => command(introductionId, form, act),
            _ => $"/introductions/{introductionId}",
            () => pages.Introduction(introductionId, visit)));

    static void MapCooperations(RouteGroupBuilder cooperation)
    {
        cooperation.MapGet("", (Guid cooperationId, Visit visit, BrokeragePages pages) => pages.Cooperation(cooperationId, visit));
        cooperation.MapGet("/{deed:alpha}", (Guid cooperationId, Visit visit) => Results.LocalRedirect(visit.To($"/cooperations/{cooperationId}")));
        OnCooperation(cooperation, "completion", form => Spoken(form) is { } side ? $"completion-{side}" : "completion", Completing);
        OnCooperation(cooperation, "needs", _ => "needs", (cooperationId, form, act) => new JoinCooperation(cooperationId, form.RecordId("introductionId"), act));
        OnCooperation(cooperation, "roles", _ => "roles", (cooperationId, form, act) =>
            new AddCooperationRole(cooperationId, form.Text("role"), Organization(form, "organizationId"), act));
        cooperation.MapCooperationConversation();
        MapParts(cooperation);
    }

    static void MapParts(RouteGroupBuilder cooperation)
    {
        OnCooperation(cooperation, "milestones", _ => "milestones", (cooperationId, form, act) =>
            new SetMilestone(cooperationId, Guid.CreateVersion7(act.Now), true, form.Text("title"), form.Day("due"), form.RecordId("sideId"), act));
        OnMilestone(cooperation, "revision", "changed", (cooperationId, milestoneId, form, act) =>
            new SetMilestone(cooperationId, milestoneId, false, form.Text("title"), form.Day("due"), form.RecordId("sideId"), act));
        OnMilestone(cooperation, "completion", "reached", (cooperationId, milestoneId, form, act) =>
            new ReachMilestone(cooperationId, milestoneId, form.Day("on"), act));
        OnMilestone(cooperation, "withdrawal", "dropped", (cooperationId, milestoneId, form, act) =>
            new DropMilestone(cooperationId, milestoneId, form.Text("reason"), act));
        OnCooperation(cooperation, "follow-up", form => $"follow-up-{Spoken(form)}", (cooperationId, form, act) => new SayFollowUp(
            cooperationId, null, form.YesOrNo("stillInUse"), form.Text("whatCame"), form.RecordId("needId"), form.RecordId("offerId"), act));
        OnCooperation(cooperation, "story", _ => "story", (cooperationId, form, act) => new WriteStory(
            cooperationId, form.Text("text") is { } text ? LocalizedText.Of(form.Text("textLanguage") ?? PageLanguages.Default, text) : null, act));
        OnCooperation(cooperation, "story/approval", form => $"approval-{Spoken(form)}", (cooperationId, form, act) =>
            new ApproveStory(cooperationId, form.RecordId("needId"), form.RecordId("offerId"), act));
        OnCooperation(cooperation, "story/withdrawal", form => $"withdrawal-{Spoken(form)}", (cooperationId, form, act) =>
            new WithdrawStory(cooperationId, form.RecordId("needId"), form.RecordId("offerId"), act));
    }

    static void OnMilestone(RouteGroupBuilder cooperation, string deed, string named, Func<Guid, Guid, PostedForm, Act, object> command) =>
        cooperation.MapPost(
            $"/milestones/{{milestoneId:guid}}/{deed}",
            (Guid cooperationId, Guid milestoneId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
                $"{named}-{milestoneId}",
                act => command(cooperationId, milestoneId, form, act),
                _ => $"/cooperations/{cooperationId}#milestones",
                () => pages.Cooperation(cooperationId, visit)));

    /// <param name="named">How the form is called on the page, where there is one a side.</param>
    static void OnCooperation(RouteGroupBuilder cooperation, string deed, Func<PostedForm, string> named, Func<Guid, PostedForm, Act, object> command) =>
        cooperation.MapPost($"/{deed}", (Guid cooperationId, PostedForm form, Visit visit, BrokeragePages pages) => form.Do(
            named(form),
            act => command(cooperationId, form, act),
            _ => $"/cooperations/{cooperationId}",
            () => pages.Cooperation(cooperationId, visit)));

    /// <summary>The need or the offer whose side a form of a cooperation speaks for.</summary>
    static Guid? Spoken(PostedForm form) => form.RecordId("offerId") ?? form.RecordId("needId");

    /// <summary>Organizations are typed by their names, from which their ids follow.</summary>
    static Guid? Organization(PostedForm form, string field) =>
        form.Text(field) is { } name ? Participants.Organization.IdOf(name) : null;

    static IReadOnlyList<Guid> Chosen(PostedForm form, string field) =>
        [.. form.Chosen(field).Where(chosen => Guid.TryParse(chosen, out _)).Select(Guid.Parse)];

    static OpenSide Side(PostedForm form) => new(form.RecordId("offerId"));

    static OpenCooperation Opening(Guid introductionId, PostedForm form, Act act) => new(
        Guid.CreateVersion7(act.Now),
        introductionId,
        [.. Chosen(form, "introductionIds")],
        form.Text("title"),
        form.Day("starts"),
        form.Day("ends"),
        [],
        Organization(form, "funders") is { } funder ? [funder] : [],
        act);

    static SayCompletion Completing(Guid cooperationId, PostedForm form, Act act) =>
        new(cooperationId, form.Text("outcome"), form.YesOrNo("useful"), form.YesOrNo("causedByPlatform"), form.RecordId("needId"), form.RecordId("offerId"), act);
}
