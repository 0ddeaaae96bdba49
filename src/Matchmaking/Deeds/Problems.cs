using Matchmaking.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Deeds;

/// <summary>Refusals as problem+json (RFC 9457), each with a type that opens the help on it, in the language that the caller asks for.</summary>
public static class Problems
{
    public static IResult Of(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NotFound => new Problem(404, $"Not found", "not-found", refusal.Sentence),
        RefusalKind.Forbidden => new Problem(403, $"Not yours to do", "forbidden", refusal.Sentence) { Refusal = refusal },
        RefusalKind.Invalid => new Problem(400, $"Some fields are missing or wrong", "invalid", refusal.Sentence) { Refusal = refusal },
        RefusalKind.VersionMissing => new Problem(428, $"Say which version you change", "version-missing", refusal.Sentence),
        RefusalKind.Stale => new Problem(412, $"The record has changed", "stale", refusal.Sentence) { Refusal = refusal },
        _ => new Problem(409, $"A rule stands against it", "conflict", refusal.Sentence),
    };

    public static IResult NotSignedIn(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new Problem(401, $"Nobody is signed in", "not-signed-in", $"Sign in first, or send a bearer token.");
    }

    /// <summary>The body is larger than this address takes.</summary>
    public static IResult TooLarge(Wording sentence) => new Problem(413, $"The body is too large", "too-large", sentence);

    /// <summary>The body is in a form that this address does not read.</summary>
    public static IResult UnknownFormat(Wording sentence) => new Problem(415, $"The form of the body is not known", "unknown-format", sentence);

    /// <summary>The caller asks for more than is given to one at once.</summary>
    public static IResult TooMany(Wording sentence) => new Problem(429, $"Too many at once", "too-many", sentence);

    sealed record Problem(int Status, Wording Title, string Type, Wording Detail) : IResult
    {
        public Refusal? Refusal { get; init; }

        public Task ExecuteAsync(HttpContext context)
        {
            var language = PageLanguages.Of(context.Request);
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            context.Response.Headers.ContentLanguage = language;
            return Results.Problem(Written(wording => Wordings.In(language, wording))).ExecuteAsync(context);
        }

        ProblemDetails Written(Func<Wording, string> said)
        {
            var problem = new ProblemDetails { Status = Status, Title = said(Title), Type = $"/help/problems/{Type}", Detail = said(Detail) };
            if (Refusal?.Role is { } role) problem.Extensions["role"] = said(role);
            if (Refusal is { Errors.IsEmpty: false }) problem.Extensions["errors"] = Refusal.Errors.ToLookup(error => error.Field, error => said(error.Message))
                .ToDictionary(field => field.Key, field => field.ToArray());
            if (Refusal?.Versions is { } versions)
            {
                if (versions.Seen is { } seen) problem.Extensions["seen"] = seen;
                problem.Extensions["current"] = versions.Current;
            }
            return problem;
        }
    }
}
