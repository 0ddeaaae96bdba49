using Marten;
using Matchmaking.Participants;
using Matchmaking.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Matchmaking.Access;

/// <summary>How people sign in and out on pages: with the provider, or in the demo as one of its named people.</summary>
public static class SignInPages
{
    public static void MapSignInPages(this IEndpointRouteBuilder routes, AccessSettings access)
    {
        routes.MapGroup("").AsPages().MapGet("/sign-in", (string? returnUrl, Visit visit) => Entrance(access, returnUrl, visit));
        routes.MapPages().MapPost("/sign-out", SignOut);
        if (access.Demo) MapDemoPeople(routes);
    }

    static void MapDemoPeople(IEndpointRouteBuilder routes)
    {
        var demo = routes.MapGroup("").AsPages().AddEndpointFilter(DemoTokens.LoopbackOnly);
        demo.MapGet("/demo", People);
        demo.MapPost("/demo/sign-in", SignInAs);
        routes.MapPages().AddEndpointFilter(DemoTokens.LoopbackOnly).MapGet("/demo", People);
    }

    static IResult Entrance(AccessSettings access, string? returnUrl, Visit visit)
    {
        if (access.Demo) return Results.LocalRedirect(visit.To($"/demo?returnUrl={Uri.EscapeDataString(Home(returnUrl, visit))}"));
        return access.ClientId is null
            ? visit.Show<SignInClosedPage>(new { })
            : Results.Challenge(new AuthenticationProperties { RedirectUri = Home(returnUrl, visit) }, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    static async Task<IResult> People(string? returnUrl, Visit visit, IDocumentStore store)
    {
        await using var session = store.QuerySession();
        var people = await session.Query<PersonDetails>().Where(person => person.Handle != "").ToListAsync();
        return visit.Show<DemoPage>(new { People = people, ReturnUrl = Home(returnUrl, visit), Memberships = await Memberships(session, people, visit) });
    }

    static async Task<IReadOnlyDictionary<Guid, Membership[]>> Memberships(IQuerySession session, IReadOnlyList<PersonDetails> people, Visit visit) =>
        (await session.LoadManyAsync<Person>(people.Select(person => person.Id))).ToDictionary(person => person.Id, person => person.On(visit.Today).ToArray());

    static async Task<IResult> SignInAs(PostedForm form, Visit visit, IDocumentStore store, HttpContext context)
    {
        await using var session = store.QuerySession();
        var handle = form.Text("person") ?? "";
        if (await session.Query<PersonDetails>().FirstOrDefaultAsync(person => person.Handle == handle) is not { } person) return Pages.Error(400);
        await context.SignInAsync(Cookie, DemoTokens.Principal(person, Cookie));
        return Results.LocalRedirect(Home(form.Text("returnUrl"), visit));
    }

    static async Task<IResult> SignOut(Visit visit, HttpContext context)
    {
        await context.SignOutAsync(Cookie);
        return Results.LocalRedirect(visit.To("/"));
    }

    /// <summary>Where somebody came from, if that is an address of ours; else the first page.</summary>
    static string Home(string? returnUrl, Visit visit) =>
        returnUrl is ['/', not ('/' or '\\'), ..] or "/" ? returnUrl : visit.To("/");

    const string Cookie = CookieAuthenticationDefaults.AuthenticationScheme;
}
