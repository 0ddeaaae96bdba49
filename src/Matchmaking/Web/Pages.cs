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
        if (await antiforgery.IsRequestValidAsync(context)) return await next(call);
        // Help that a script asks for while somebody types has nothing to lose: the page stays as it is until the form is sent.
        if (IsOfOurPage(context.Request) && PostedForm.AsksLive(context.Request)) return Results.NoContent();
        return IsOfOurPage(context.Request) ? Kept(context, await context.Request.ReadFormAsync(context.RequestAborted)) : Error((int)HttpStatusCode.BadRequest);
    }

    /// <summary>
    /// The mark belongs to who was signed in when the page was made: whose session ended meanwhile sends one that no longer holds.
    /// The browser itself says that the form is of one of our pages.
    /// </summary>
    static bool IsOfOurPage(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "same-origin" && request.HasFormContentType;

    /// <summary>A page that keeps what was typed until it can be sent again by somebody who is signed in; nothing has been done.</summary>
    public static IResult Kept(HttpContext context, IFormCollection fields)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        return new RazorComponentResult<KeptFormPage>(new { Action = context.Request.Path.Value, Fields = PostedForm.Typed(fields) })
        {
            StatusCode = visit.Actor.IsSignedIn ? 400 : 401,
            PreventStreamingRendering = true,
        };
    }

    /// <summary>Finds out who reads, in which language; what is shown to one reader is kept for nobody else.</summary>
    static async Task Begin(HttpContext context)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var visit = services.GetRequiredService<Visit>();
        visit.Begin(context, await services.GetRequiredService<Actors>().Of(context.User, now), now);
        context.Response.Headers.ContentLanguage = visit.Language;
        // What forms are on the pages of who is signed in is kept nowhere, as the mark in them asks.
        context.Response.Headers.CacheControl = visit.Actor.IsSignedIn ? "no-cache, no-store" : "private, no-cache";
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
