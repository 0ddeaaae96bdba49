using System.Security.Claims;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace Matchmaking.Access;

/// <summary>The named person whom somebody wants to be in the demo.</summary>
public sealed record DemoPerson(string? Person);

/// <summary>Tokens for the demo's named people. They live by wall time, whatever the demo's clock says.</summary>
public static class DemoTokens
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void MapDemoTokens(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/demo/tokens", Issue)
            .Described("Gives a token for one of the people of the demo, who are made up.", Who.OnTheDemosMachine)
            .Needs("person").AddEndpointFilter(LoopbackOnly).WithTags("Demo").AllowAnonymous();

    static async Task<IResult> Issue(
        Body<DemoPerson> body, IDocumentStore store, IOptionsMonitor<BearerTokenOptions> options, CancellationToken cancellation)
    {
        if (!body.Errors.IsEmpty) return Problems.Of(Refusal.Invalid(body.Errors));
        await using var session = store.QuerySession();
        var handle = body.Value.Person ?? "";
        var person = await session.Query<PersonDetails>().FirstOrDefaultAsync(p => p.Handle == handle, cancellation);
        return person is null
            ? Problems.Of(Refusal.Invalid("person", $"name one of the demo's people, such as tomas"))
            : Results.Ok(new { token = Token(person, options.Get(BearerTokenDefaults.AuthenticationScheme)) });
    }

    static string Token(PersonDetails person, BearerTokenOptions options)
    {
        var expires = new AuthenticationProperties { ExpiresUtc = TimeProvider.System.GetUtcNow() + Lifetime };
        var ticket = new AuthenticationTicket(
            Actors.Principal(person, BearerTokenDefaults.AuthenticationScheme), expires, $"{BearerTokenDefaults.AuthenticationScheme}:AccessToken");
        return options.BearerTokenProtector.Protect(ticket);
    }

    /// <summary>What the demo offers to itself alone is not there for anybody else.</summary>
    public static async ValueTask<object?> LoopbackOnly(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address)
            ? await next(call)
            : Problems.Of(Refusal.NotFound);
}
