using System.Text.RegularExpressions;
using Matchmaking.Deeds;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Matchmaking.Developers;

/// <summary>A route of the API as the document tells of it: its address, and what was said where it is mapped.</summary>
public sealed partial record ApiRoute(string Method, string Path, IList<object> Marks)
{
    /// <summary>The name under which the document says who may.</summary>
    public const string WhoMayMark = "x-who-may";

    public static ApiRoute Of(ApiDescription described) =>
        new(described.HttpMethod ?? "GET", "/" + Constraint().Replace(described.RelativePath!, "}"), described.ActionDescriptor.EndpointMetadata);

    public string WhoMay => Said?.Words ?? "";

    /// <summary>The status with which it answers when it is done.</summary>
    public int Answers => Said?.Answers ?? StatusCodes.Status200OK;

    public bool IsOpen => Who.Open.Contains(WhoMay);

    /// <summary>Changes something.</summary>
    public bool IsDeed => !HttpMethods.IsGet(Method) && !IsOpen;

    public bool NamesRecord => Path.Contains('{', StringComparison.Ordinal);

    /// <summary>A name for code that is made from the document, and its place on the page: get-needs-needId-shortlist.</summary>
    public string OperationId => string.Join('-', Path.Split('/', '.', '{', '}', '-').Where(part => part is not ("" or "api")).Prepend(Method.ToLowerInvariant()));

    WhoMay? Said => Marks.OfType<WhoMay>().FirstOrDefault();

    /// <summary>Who takes no part does not learn that something is there.</summary>
    public bool HidesFromOthers => HttpMethods.IsGet(Method) && WhoMay is Who.Sides or Who.CooperationSides;

    /// <summary>What a part of an address has to look like is told with the parameter.</summary>
    [GeneratedRegex(@":[^{}]*\}")]
    private static partial Regex Constraint();
}
