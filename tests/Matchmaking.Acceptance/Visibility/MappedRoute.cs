using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Visibility;

/// <summary>A route as the running service has it, whoever mapped it.</summary>
public sealed partial record MappedRoute(string Method, string Pattern)
{
    static readonly string[] Reading = ["GET", "HEAD"];
    static readonly string[] Machines = ["/api/", "/health/", "/openapi/", "/demo/tokens", "/demo/clock"];
    static readonly string[] Keeping = ["/api/people", "/api/imports", "/api/centres", "/api/organizations", "/api/dead-letters", "/api/rebuilds", "/api/mail"];

    /// <summary>Rules have numbers, and the first ones are always there.</summary>
    const string Number = "{number:int}";

    /// <summary>Which of the directories; all of them answer alike.</summary>
    public const string Directory = "{directory:regex(^(resources|opportunities|services|networks)$)}";

    const string NumberOfNothing = "999";

    const string Party = "{party}";

    static readonly Dictionary<string, string> Words = new()
    {
        ["{code}"] = "RCMRD",
        ["{list}"] = "subjects",
        [Party] = "KE",
        ["{documentName}"] = "v1",
        [Expectations.Language] = "en",
        ["{deed:alpha}"] = "endorsement",
        ["{part:alpha}"] = "topic",
        [Number] = "1",
        [Directory] = "resources",
    };

    public string Name => $"{Method} {Pattern}";

    /// <summary>Changes something, on the API and for somebody who is signed in.</summary>
    public bool IsDeed => !Reading.Contains(Method) && (Pattern.StartsWith("/api/", StringComparison.Ordinal) || Pattern == "/demo/clock");

    /// <summary>Stands in the browser, where a cookie says who is there.</summary>
    public bool IsPage => !Machines.Any(Pattern.StartsWith);

    public bool NamesRecord => Pattern.Replace(Directory, "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal);

    /// <summary>Their refusal comes first, for they keep what others may not know to be there.</summary>
    public bool IsForAdministrators => Keeping.Any(Pattern.StartsWith);

    /// <summary>The address where every id is this one, every number one that was never given, and every Party none.</summary>
    public string Of(Guid recordId) =>
        (this with { Pattern = Pattern.Replace(Number, NumberOfNothing, StringComparison.Ordinal).Replace(Party, "XX", StringComparison.Ordinal) })
            .Filled(recordId, recordId);

    /// <summary>The address with these ids in their places, and words that are there in the others.</summary>
    public string Filled(Guid first, Guid second)
    {
        var worded = Words.Aggregate(Pattern, (text, word) => text.Replace(word.Key, word.Value, StringComparison.Ordinal));
        return Parameter().Replace(Parameter().Replace(worded, first.ToString(), 1), second.ToString());
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}

/// <summary>Lists the routes of a running service.</summary>
public static class MappedRoutes
{
    public static IReadOnlyList<MappedRoute> Routes(this RunningService service) =>
    [
        .. service.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .SelectMany(endpoint => Methods(endpoint).Select(method => new MappedRoute(method, Pattern(endpoint))))
            .Distinct()
            .OrderBy(route => route.Name, StringComparer.Ordinal),
    ];

    static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');
}
