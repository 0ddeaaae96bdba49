using Marten;
using Matchmaking.Participants;
using Matchmaking.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Wolverine;

namespace Matchmaking.Access;

/// <summary>How people sign in and out on pages: with the provider, or in the demo as one of its named people.</summary>
public static class SignInPages
{
    public static void MapSignInPages(this IEndpointRouteBuilder routes, AccessSettings access)
    {
        var outside = routes.MapGroup("").AsPages();
        outside.MapGet("/sign-in", InTheLanguageOf);
        if (access is { Demo: false, ClientId: not null }) outside.MapGet("/sign-in/account", Account);
        var pages = routes.MapPages();
        pages.MapGet("/sign-in", Entrance);
        pages.MapPost(SignInByMail.Place, (PostedForm form, Visit visit, IMessageBus bus, SignInByMail byMail) => byMail.Ask(form, visit, bus));
        pages.MapGet($"{SignInByMail.Place}/{{secret}}", (string secret, Visit visit, HttpContext context, SignInByMail byMail) => byMail.Open(secret, visit, context));
        pages.MapPost($"{SignInByMail.Place}/{{secret}}", (string secret, Visit visit, HttpContext context, SignInByMail byMail) => byMail.Enter(secret, visit, context));
        pages.MapPost("/sign-out", SignOut);
        if (access.Demo) MapDemoPeople(routes);
    }

    static void MapDemoPeople(IEndpointRouteBuilder routes)
    {
        var demo = routes.MapGroup("").AsPages().AddEndpointFilter(DemoTokens.LoopbackOnly);
        demo.MapGet("/demo", People);
        demo.MapPost("/demo/sign-in", SignInAs);
        routes.MapPages().AddEndpointFilter(DemoTokens.LoopbackOnly).MapGet("/demo", People);
    }

    /// <summary>Whoever is sent here comes from a page, and reads on in its language.</summary>
    static IResult InTheLanguageOf(string? returnUrl, Visit visit)
    {
        var home = LocalAddress.Of(returnUrl, visit);
        return Results.LocalRedirect($"/{PageLanguages.InAddress(home) ?? visit.Language}/sign-in?returnUrl={Uri.EscapeDataString(home)}");
    }

    /// <summary>Straight to the one way in, where there is only one that needs no choice.</summary>
    static IResult Entrance(string? returnUrl, Visit visit, AccessSettings access, SignInByMail byMail)
    {
        var home = LocalAddress.Of(returnUrl, visit);
        if (access.Demo) return Results.LocalRedirect(visit.To($"/demo?returnUrl={Uri.EscapeDataString(home)}"));
        if (byMail.On) return byMail.Show(home, visit);
        return access.ClientId is null ? visit.Show<SignInClosedPage>(new { }) : Account(returnUrl, visit);
    }

    static IResult Account(string? returnUrl, Visit visit) => Results.Challenge(
        new AuthenticationProperties { RedirectUri = LocalAddress.Of(returnUrl, visit) }, [OpenIdConnectDefaults.AuthenticationScheme]);

    static async Task<IResult> People(string? returnUrl, Visit visit, IDocumentStore store)
    {
        await using var session = store.QuerySession();
        var people = await session.Query<PersonDetails>().Where(person => person.Handle != "").ToListAsync();
        return visit.Show<DemoPage>(new { People = people, ReturnUrl = LocalAddress.Of(returnUrl, visit), Memberships = await Memberships(session, people, visit) });
    }

    static async Task<IReadOnlyDictionary<Guid, Membership[]>> Memberships(IQuerySession session, IReadOnlyList<PersonDetails> people, Visit visit) =>
        (await session.LoadManyAsync<Person>(people.Select(person => person.Id))).ToDictionary(person => person.Id, person => person.On(visit.Today).ToArray());

    static async Task<IResult> SignInAs(PostedForm form, Visit visit, IDocumentStore store, HttpContext context)
    {
        await using var session = store.QuerySession();
        var handle = form.Text("person") ?? "";
        if (await session.Query<PersonDetails>().FirstOrDefaultAsync(person => person.Handle == handle) is not { } person) return Pages.Error(400);
        await context.SignInAsync(Cookie, Actors.Principal(person, Cookie));
        return Results.LocalRedirect(LocalAddress.Of(form.Text("returnUrl"), visit));
    }

    static async Task<IResult> SignOut(Visit visit, HttpContext context)
    {
        await context.SignOutAsync(Cookie);
        return Results.LocalRedirect(visit.To("/"));
    }

    const string Cookie = CookieAuthenticationDefaults.AuthenticationScheme;
}
