using System.Text.Json.Nodes;
using Matchmaking.Vocabularies;
using Microsoft.OpenApi;

namespace Matchmaking.Developers;

/// <summary>What parameters mean: one name means one thing, on whichever route it stands.</summary>
public static class ApiParameters
{
    const string IfMatch = "If-Match", RepetitionKey = "Idempotency-Key", VersionDue = "VersionDue", VersionSeen = "VersionSeen", Repetition = "Repetition";

    public static void Register(OpenApiDocument document)
    {
        document.AddComponent(VersionDue, Header(IfMatch, "The ETag of the version that is replaced.", required: true));
        document.AddComponent(VersionSeen, Header(IfMatch, "The ETag of the version that was seen; the deed is refused where the record has moved on."));
        document.AddComponent(Repetition, Header(RepetitionKey, "A key of your own: the same request under it is done once and answered as before."));
    }

    public static void Describe(OpenApiOperation operation, ApiRoute route, OpenApiDocument document, Vocabulary vocabulary)
    {
        var parameters = operation.Parameters ?? [];
        foreach (var parameter in parameters.OfType<OpenApiParameter>()) Say(parameter, route, vocabulary);
        if (HttpMethods.IsPut(route.Method)) parameters.Add(new OpenApiParameterReference(VersionDue, document));
        else if (route is { IsDeed: true, NamesRecord: true }) parameters.Add(new OpenApiParameterReference(VersionSeen, document));
        if (route.IsDeed && HttpMethods.IsPost(route.Method)) parameters.Add(new OpenApiParameterReference(Repetition, document));
        if (parameters.Count > 0) operation.Parameters = parameters;
    }

    static void Say(OpenApiParameter parameter, ApiRoute route, Vocabulary vocabulary)
    {
        // Records name their properties with a capital; addresses are written without.
        parameter.Name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
        parameter.Description = ParameterWords.Of(parameter.Name, route);
        var values = ParameterValues.Of(parameter.Name, route, vocabulary);
        if (values.Count > 0 && parameter.Schema is OpenApiSchema schema) schema.Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value)!)];
    }

    static IOpenApiParameter Header(string name, string description, bool required = false) => new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
