using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Developers;

/// <summary>An operation as one types it: what is public with a record of this instance, all else with the names of what has to be filled in.</summary>
public sealed partial record CurlExample(ApiOperation Operation, Uri Home, IReadOnlyDictionary<string, string> Samples)
{
    const int Rows = 5;

    public string Text => string.Join(" \\\n  ", Parts());

    IEnumerable<string> Parts()
    {
        yield return $"curl {Switch()}\"{Address()}\"";
        if (!Operation.IsOpen) yield return "-H \"Authorization: Bearer $token\"";
        if (Operation.Parameters.Any(one => one is { In: "header", Required: true })) yield return "-H 'If-Match: \"1\"'";
        if (Operation.Body is { Sample: { } sample }) { if (sample != "{}") yield return $"-d '{sample}'"; }
        else if (Operation.Body is { } file) yield return $"-H \"Content-Type: {file.Types[0]}\" --data-binary @needs.jsonl";
    }

    /// <summary>Text is read in the window; a stream as it comes; a workbook is kept in a file.</summary>
    string Switch() => Operation switch
    {
        { Method: "GET", Path: var path } when path.EndsWith(".xlsx", StringComparison.Ordinal) => "-O ",
        { Method: "GET", Path: var path } when path.EndsWith("/stream", StringComparison.Ordinal) => "-N ",
        { Method: "GET" } => "",
        { Method: "POST", Body: { Sample: not "{}" } } => "",
        _ => $"-X {Operation.Method} ",
    };

    string Address()
    {
        var path = Named().Replace(Operation.Path, part => Value(part.Groups[1].Value));
        var asked = Operation.Parameters.Where(one => one.In == "query" && (one.Required || one.Name == "url")).Select(one => KeyValuePair.Create(one.Name, (string?)Value(one.Name)))
            .Concat(Operation.Parameters.Where(one => one is { In: "query", Name: "take" }).Select(one => KeyValuePair.Create(one.Name, (string?)$"{Rows}")));
        return QueryHelpers.AddQueryString(new Uri(Home, "/").ToString().TrimEnd('/') + path, asked);
    }

    string Value(string name) => Operation.IsOpen && Samples.TryGetValue(name, out var known) ? known : name == "directory" ? Samples[name] : $"${name}";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Named();
}
