using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>The addresses of the pages of people and their roles, and of the forms on them.</summary>
public static class PeoplePageRoutes
{
    public static void MapPeoplePages(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapPages("/administration/people");
        people.MapGet("", (string? q, string? role, string? cursor, Visit visit, PeoplePages pages) => pages.List(q, RoleOf(role), cursor, visit));
        people.MapPost("", (PostedForm form, Visit visit, PeoplePages pages) => form.Do(
            "person", act => Enter(form, act), answer => $"/administration/people/{answer.RecordId}", () => pages.List(null, null, null, visit)));
        people.MapGet("/{personId:guid}", (Guid personId, Visit visit, PeoplePages pages) => pages.Show(personId, visit));
        people.MapGet("/{personId:guid}/{deed}", (Guid personId, Visit visit) => Results.LocalRedirect(visit.To($"/administration/people/{personId}")));
        Deed(people, "roles", "role", (personId, act, form) => new GiveRole(personId, Asked(form), act));
        Deed(people, "sign-ins", "sign-in", (personId, act, form) => new LinkSignIn(personId, form.Text("issuer"), form.Text("subject"), act));
        Deed(people, "erasure", "erasure", (personId, act, _) => new ErasePerson(personId, act));
        people.MapPost("/{personId:guid}/roles/{membershipId:guid}/ending",
            (Guid personId, Guid membershipId, PostedForm form, Visit visit, PeoplePages pages) => form.Do(
                $"ending-{membershipId}",
                act => new EndRole(personId, membershipId, form.Day("until"), act),
                _ => $"/administration/people/{personId}",
                () => pages.Show(personId, visit)));
    }

    static void Deed(RouteGroupBuilder people, string address, string deed, Func<Guid, Act, PostedForm, object> command) =>
        people.MapPost($"/{{personId:guid}}/{address}", (Guid personId, PostedForm form, Visit visit, PeoplePages pages) => form.Do(
            deed, act => command(personId, act, form), _ => $"/administration/people/{personId}", () => pages.Show(personId, visit)));

    static EnterPerson Enter(PostedForm form, Act act) => new(
        Guid.CreateVersion7(act.Now), form.Text("handle"), form.Text("name"), form.Text("email"), form.Text("language"), act);

    static AskedRole Asked(PostedForm form) => new(
        RoleOf(form.Text("role")),
        form.Text("party"),
        form.Text("organizationId") is { } name ? Organization.IdOf(name) : null,
        form.Text("centre"),
        form.Day("from"),
        form.Day("until"),
        form.Text("basis"),
        form.Text("focalPointType"),
        form.Ticked("alternate"),
        form.Ticked("head"));

    static Role? RoleOf(string? word) => Enum.GetValues<Role>().Where(role => role.Word() == word).Select(role => (Role?)role).FirstOrDefault();
}
