using System.Text.Json.Nodes;
using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.OpenApi;

namespace Matchmaking.Developers;

/// <summary>What a route answers: what it gives when all is well, and the refusals that its kind of route knows.</summary>
public static class ApiAnswers
{
    const string Problem = "Problem", ProblemType = "application/problem+json";

    /// <summary>A refusal: its status, its name in the document, its type on the page of help, and what it means.</summary>
    sealed record Refused(int Status, string Name, string Type, string Means);

    static readonly Refused[] Refusals =
    [
        new(400, "Invalid", "invalid", "Fields are missing or wrong; errors says which."),
        new(401, "NotSignedIn", "not-signed-in", "Nobody is signed in."),
        new(403, "Forbidden", "forbidden", "Seen, and not yours to do; role says whose."),
        new(404, "NotFound", "not-found", "Not there, or not yours to see."),
        new(409, "Conflict", "conflict", "A rule of the field stands against it; detail says which."),
        new(412, "Stale", "stale", "The record has moved on since it was read."),
        new(413, "TooLarge", "too-large", "The body is too large."),
        new(415, "UnknownFormat", "unknown-format", "The form of the body is not known."),
        new(428, "VersionMissing", "version-missing", "If-Match is due."),
        new(429, "TooMany", "too-many", "Too many at once; Retry-After says when to come again."),
    ];

    public static void Register(OpenApiDocument document)
    {
        document.AddComponent(Problem, (IOpenApiSchema)ProblemSchema());
        foreach (var refused in Refusals)
            document.AddComponent(refused.Name, (IOpenApiResponse)new OpenApiResponse
            {
                Description = refused.Means,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemType] = new() { Schema = new OpenApiSchemaReference(Problem, document), Example = Example(refused) },
                },
            });
    }

    public static void Describe(OpenApiOperation operation, ApiRoute route, OpenApiDocument document)
    {
        var said = operation.Responses ?? [];
        if (route.Answers != StatusCodes.Status200OK && !said.Keys.Any(status => status == $"{route.Answers}")) said.Remove("200");
        said.TryAdd($"{route.Answers}", new OpenApiResponse());
        foreach (var (status, response) in said)
            if (response is OpenApiResponse own) Say(own, status, route);
        foreach (var refused in Refusals.Where(refused => said.ContainsKey($"{refused.Status}") || Knows(route, operation, refused.Status)))
            said[$"{refused.Status}"] = new OpenApiResponseReference(refused.Name, document);
        operation.Responses = [];
        foreach (var (status, response) in said.OrderBy(one => one.Key, StringComparer.Ordinal)) operation.Responses[status] = response;
    }

    static bool Knows(ApiRoute route, OpenApiOperation operation, int refusal) => refusal switch
    {
        400 => operation.RequestBody is not null || (operation.Parameters ?? []).Any(parameter => parameter.In == ParameterLocation.Query),
        401 => !route.IsOpen,
        403 => !route.IsOpen && !route.HidesFromOthers && route.WhoMay != Who.SignedIn,
        404 => route.NamesRecord,
        409 or 412 => route.IsDeed,
        429 => route.Path.StartsWith("/api/", StringComparison.Ordinal),
        428 => HttpMethods.IsPut(route.Method),
        _ => false,
    };

    static void Say(OpenApiResponse response, string status, ApiRoute route)
    {
        response.Description = status switch
        {
            "200" => route.IsDeed ? "Done; the answer shows how it is now." : "Here it is.",
            "201" => "Begun; Location is its address.",
            "202" => "Accepted; it goes on by itself, and Location, where there is one, says how far.",
            "204" => "Done; there is nothing to show.",
            "503" => "Not ready yet.",
            _ => response.Description,
        };
        if (status is "200" or "201" && response.Content is not { Count: > 0 })
            response.Content = ContentTypes(route.Path).ToDictionary(type => type, _ => new OpenApiMediaType());
    }

    /// <summary>In which form a route answers follows from the ending of its address.</summary>
    static IReadOnlyList<string> ContentTypes(string path) => Path.GetExtension(path) switch
    {
        ".csv" => [MediaTypes.Csv],
        ".xlsx" => [MediaTypes.Xlsx],
        ".docx" => [MediaTypes.Docx],
        ".atom" => [MediaTypes.Atom],
        ".ics" => ["text/calendar"],
        _ => ["application/json"],
    };

    static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why a request was refused (RFC 9457).",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Opens the help on it."),
            ["title"] = Text("What it is, in short."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text("What stands against it, in a sentence."),
            ["role"] = Text("With 403: who may."),
            ["seen"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "With 412: the version that you saw." },
            ["current"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "With 412: the version that there is." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "With 400: by field, all that is wrong with it.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };

    static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    static JsonObject Example(Refused refused)
    {
        var example = new JsonObject { ["type"] = $"/help/problems/{refused.Type}", ["status"] = refused.Status, ["detail"] = refused.Means };
        if (refused.Status == 400) example["errors"] = new JsonObject { ["title"] = new JsonArray("give it a title") };
        if (refused.Status == 412) (example["seen"], example["current"]) = (3, 4);
        if (refused.Status == 403) example["role"] = Who.FocalPoints;
        return example;
    }
}
