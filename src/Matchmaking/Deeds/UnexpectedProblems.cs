using Matchmaking.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Deeds;

/// <summary>Whatever goes wrong is answered as problem+json, and without telling how the service is made.</summary>
public static class UnexpectedProblems
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(Answer));
        app.UseStatusCodePages(pages => Show(pages.HttpContext, pages.HttpContext.Response.StatusCode, Bare(pages.HttpContext)));
    }

    static Task Answer(HttpContext context)
    {
        var failed = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return Show(context, failed is BadHttpRequestException bad ? bad.StatusCode : 500, Of(failed));
    }

    static Task Show(HttpContext context, int status, IResult problem) =>
        ErrorPages.Reads(context) ? ErrorPages.Show(context, status) : problem.ExecuteAsync(context);

    static IResult Of(Exception? failed) => failed is BadHttpRequestException bad
        ? Results.Problem(new ProblemDetails { Status = bad.StatusCode, Title = "The request cannot be read", Type = "/help/problems/invalid", Detail = bad.Message })
        : Results.Problem(new ProblemDetails { Status = 500, Title = "Something went wrong here", Type = "/help/problems/unexpected" });

    /// <summary>An answer that has only a number, such as an address that leads nowhere.</summary>
    static IResult Bare(HttpContext context) => context.Response.StatusCode == 404
        ? Problems.Of(Refusal.NotFound)
        : Results.Problem(new ProblemDetails { Status = context.Response.StatusCode });
}
