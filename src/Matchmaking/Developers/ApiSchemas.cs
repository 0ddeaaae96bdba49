using System.Text.Json.Nodes;
using Matchmaking.Vocabularies;
using Microsoft.OpenApi;

namespace Matchmaking.Developers;

/// <summary>How types are told of where the framework says less, or more, than is so.</summary>
public static class ApiSchemas
{
    public static OpenApiSchema Say(OpenApiSchema schema, Type type)
    {
        if (type == typeof(LocalizedText)) SayText(schema);
        // Numbers are read from texts too, which nobody has to know.
        if (schema.Type is { } kinds && kinds.HasFlag(JsonSchemaType.String) && (kinds.HasFlag(JsonSchemaType.Integer) || kinds.HasFlag(JsonSchemaType.Number)))
            (schema.Type, schema.Pattern) = (kinds & ~JsonSchemaType.String, null);
        // What is missing is said by the deed, field by field; the shape of a record does not ask for it.
        schema.Required = null;
        return schema;
    }

    static void SayText(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description ??= "A text by language tag.";
        schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
        schema.Examples = [new JsonObject { ["en"] = "In English", ["fr"] = "En français" }];
    }
}
