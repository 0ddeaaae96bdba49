using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>The addresses of the pages of practitioners, and of the forms on somebody's own.</summary>
public static class PractitionerPageRoutes
{
    public static void MapPractitionerPages(this IEndpointRouteBuilder routes)
    {
        var practitioners = routes.MapPages("/practitioners");
        practitioners.MapGet("", ([AsParameters] PractitionerFilter filter, string? cursor, Visit visit, PractitionerPages pages) =>
            pages.List(filter, cursor, visit));
        practitioners.MapGet("/{practitionerId:guid}", (Guid practitionerId, Visit visit, PractitionerPages pages) =>
            pages.Show(practitionerId, visit));
        var own = routes.MapPages("/my/practitioner");
        own.MapGet("", (Visit visit, PractitionerPages pages) => pages.ShowOwn(visit));
        own.MapGet("/{deed:alpha}", (Visit visit) => Results.LocalRedirect(visit.To("/my/practitioner")));
        Write(own, "", (draft, act) => new ListPractitioner(draft, act));
        Write(own, "/edit", (draft, act) => new RevisePractitioner(draft, act));
        Deed(own, "renewal", (form, act) => new RenewPractitioner(form.Ticked("consent"), act));
        Deed(own, "withdrawal", (_, act) => new WithdrawPractitioner(act));
        Deed(own, "return", (form, act) => new ReturnPractitioner(form.Ticked("consent"), act));
        Deed(own, "forgetting", (_, act) => new ForgetPractitioner(act));
    }

    static void Write(RouteGroupBuilder own, string address, Func<PractitionerDraft, Act, object> command) =>
        own.MapPost(address, async (PostedForm form, Visit visit, PractitionerPages pages, Vocabulary vocabulary) =>
        {
            var draft = PractitionerForm.Read(form, await pages.OwnProfile(visit), vocabulary);
            return await form.Do("practitioner", act => command(draft, act), _ => "/my/practitioner", () => pages.ShowOwn(visit));
        });

    static void Deed(RouteGroupBuilder own, string deed, Func<PostedForm, Act, object> command) =>
        own.MapPost($"/{deed}", (PostedForm form, Visit visit, PractitionerPages pages) =>
            form.Do(deed, act => command(form, act), _ => "/my/practitioner", () => pages.ShowOwn(visit)));
}
