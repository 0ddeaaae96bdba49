using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Deeds;

/// <summary>Refusals as problem+json (RFC 9457), each with a type that opens the help on it.</summary>
public static class Problems
{
    public static IResult Of(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NotFound => Problem(404, "Not found", "not-found", refusal.Sentence),
        RefusalKind.Forbidden => Problem(403, "Not yours to do", "forbidden", refusal.Sentence, ("role", refusal.Role)),
        RefusalKind.Invalid => Problem(400, "Some fields are missing or wrong", "invalid", refusal.Sentence, ("errors", Errors(refusal))),
        RefusalKind.VersionMissing => Problem(428, "Say which version you change", "version-missing", refusal.Sentence),
        RefusalKind.Stale => Problem(412, "The record has changed", "stale", refusal.Sentence, ("seen", refusal.Versions?.Seen), ("current", refusal.Versions?.Current)),
        _ => Problem(409, "A rule stands against it", "conflict", refusal.Sentence),
    };

    public static IResult NotSignedIn(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem(401, "Nobody is signed in", "not-signed-in", "Sign in first, or send a bearer token.");
    }

    /// <summary>The body is larger than this address takes.</summary>
    public static IResult TooLarge(string sentence) => Problem(413, "The body is too large", "too-large", sentence);

    /// <summary>The body is in a form that this address does not read.</summary>
    public static IResult UnknownFormat(string sentence) => Problem(415, "The form of the body is not known", "unknown-format", sentence);

    /// <summary>The caller asks for more than is given to one at once.</summary>
    public static IResult TooMany(string sentence) => Problem(429, "Too many at once", "too-many", sentence);

    /// <summary>The errors by field, each field with all that is wrong with it.</summary>
    static Dictionary<string, string[]> Errors(Refusal refusal) =>
        refusal.Errors.GroupBy(e => e.Field, e => e.Message).ToDictionary(g => g.Key, g => g.ToArray());

    static IResult Problem(int status, string title, string type, string detail, params (string Key, object? Value)[] more)
    {
        var problem = new ProblemDetails { Status = status, Title = title, Type = $"/help/problems/{type}", Detail = detail };
        foreach (var (key, value) in more.Where(one => one.Value is not null)) problem.Extensions[key] = value;
        return Results.Problem(problem);
    }
}
