using System.Collections.Immutable;
using System.Reflection;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Needs;

/// <summary>A need in the body of a request: the fields of the exchange format, with all that is wrong with them.</summary>
public sealed record NeedBody(NeedContent Content, ImmutableArray<FieldError> Errors) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<NeedBody?> BindAsync(HttpContext context)
    {
        var (json, error) = await Bodies.Read(context);
        var reading = NeedContent.Read(json, context.RequestServices.GetRequiredService<Vocabulary>());
        return new NeedBody(reading.Content, error is null ? [.. reading.Errors] : [error]);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new JsonBodyOf(typeof(NeedContent)));
}
