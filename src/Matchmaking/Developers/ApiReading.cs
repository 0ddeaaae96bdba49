using System.Text.Json.Nodes;

namespace Matchmaking.Developers;

/// <summary>Reads the document as anybody reads it who is given the file.</summary>
public sealed class ApiReading(JsonObject document)
{
    static readonly string[] Methods = ["get", "post", "put", "delete"];

    static readonly string[] Order = ["path", "query", "header"];

    readonly ApiTypes types = new(document);

    public ApiBook Read()
    {
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Key, Told: method.Value!.AsObject()))).ToArray();
        return new ApiBook(
            [.. document["tags"]!.AsArray().Select(tag => Group(tag!, operations))],
            [.. document["components"]!["responses"]!.AsObject().Select(refused => refused.Value!).OrderBy(Status).Select(refused => Answer(Status(refused), refused))]);

        ApiGroup Group(JsonNode tag, IEnumerable<(string Path, string Method, JsonObject Told)> all)
        {
            var name = (string)tag["name"]!;
            return new ApiGroup(
                name,
                name.ToLowerInvariant().Replace(' ', '-'),
                (string?)tag["description"] ?? "",
                [
                    .. all.Where(one => one.Told["tags"]!.AsArray().Any(told => (string?)told == name))
                        .OrderBy(one => one.Path, StringComparer.Ordinal)
                        .ThenBy(one => Array.IndexOf(Methods, one.Method))
                        .Select(one => Operation(one.Path, one.Method, one.Told)),
                ]);
        }
    }

    ApiOperation Operation(string path, string method, JsonObject told) => new(
        (string)told["operationId"]!,
        method.ToUpperInvariant(),
        path,
        (string?)told["summary"] ?? "",
        (string?)told[ApiRoute.WhoMayMark] ?? "",
        told["security"] is JsonArray ways && ways.Any(way => way!.AsObject().Count == 0))
    {
        Parameters = [.. (told["parameters"]?.AsArray() ?? []).Select(one => Parameter(types.Resolved(one!))).OrderBy(one => Array.IndexOf(Order, one.In))],
        Body = told["requestBody"] is JsonObject body ? Body(body) : null,
        Answers = [.. told["responses"]!.AsObject().Select(answer => Answer(answer.Key, types.Resolved(answer.Value!)))],
    };

    ApiField Parameter(JsonObject told) => new(
        (string)told["name"]!,
        (string?)told["in"],
        types.Name(told["schema"]!),
        (bool?)told["required"] == true,
        types.Values(told["schema"]!),
        (string?)told["description"]);

    ApiBody Body(JsonObject told)
    {
        var content = told["content"]!.AsObject();
        var schema = content["application/json"]?["schema"];
        return new ApiBody(
            [.. content.Select(type => type.Key)],
            schema is null ? [] : [.. types.Fields(schema)],
            schema is null ? null : types.Sample(schema, neededOnly: true));
    }

    ApiAnswer Answer(string status, JsonNode told)
    {
        var content = told["content"]?.AsObject();
        var first = content?.FirstOrDefault().Value;
        var sample = first?["example"]?.ToJsonString(ApiTypes.Written) ?? (first?["schema"] is { } schema ? types.Sample(schema) : null);
        return new ApiAnswer(status, (string?)told["description"] ?? "", [.. content?.Select(type => type.Key) ?? []], sample);
    }

    static string Status(JsonNode refused) => $"{refused["content"]!.AsObject().First().Value!["example"]!["status"]}";
}
