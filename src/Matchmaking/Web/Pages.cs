using System.Net;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Web;

/// <summary>Pages as answers: a component with what it shows, in the reader's language.</summary>
public static class Pages
{
    /// <summary>The group of addresses of pages: each under its language, and no form without the mark of our own page.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder routes, string prefix = "") =>
        routes.MapGroup(PageLanguages.Prefix + prefix).AsPages();

    /// <summary>The same for a page that stands outside the languages and takes the browser's.</summary>
    public static RouteGroupBuilder AsPages(this RouteGroupBuilder pages)
    {
        pages.WithMetadata(new RequestSizeLimitAttribute(Bodies.LargestBytes)).ExcludeFromDescription();
        pages.AddEndpointFilter(Receive);
        return pages;
    }

    /// <summary>A page; where a deed was just refused on it, with the status of the refusal.</summary>
    public static IResult Show<TPage>(this Visit visit, object parameters) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = Status(visit.Attempt?.Refusal.Kind), PreventStreamingRendering = true };

    public static IResult NotFound() => Error(404);

    /// <summary>A page that says what went wrong.</summary>
    public static IResult Error(int status) =>
        new RazorComponentResult<ErrorPage>(new { Status = status }) { StatusCode = status, PreventStreamingRendering = true };

    static async ValueTask<object?> Receive(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        await Begin(context);
        if (!HttpMethods.IsPost(context.Request.Method)) return await next(call);
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context) ? await next(call) : Error((int)HttpStatusCode.BadRequest);
    }

    /// <summary>Finds out who reads, in which language; what is shown to one reader is kept for nobody else.</summary>
    static async Task Begin(HttpContext context)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var visit = services.GetRequiredService<Visit>();
        visit.Begin(context, await services.GetRequiredService<Actors>().Of(context.User, now), now);
        context.Response.Headers.ContentLanguage = visit.Language;
        context.Response.Headers.CacheControl = "private, no-cache";
    }

    static int Status(RefusalKind? kind) => kind switch
    {
        null => 200,
        RefusalKind.NotFound => 404,
        RefusalKind.Forbidden => 403,
        RefusalKind.Invalid => 400,
        RefusalKind.VersionMissing => 428,
        RefusalKind.Stale => 412,
        _ => 409,
    };
}
