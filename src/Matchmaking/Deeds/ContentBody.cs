using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Matchmaking.Vocabularies;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Deeds;

/// <summary>What a record says, read field by field against the vocabularies: all that is wrong with it is found at once.</summary>
public interface IContent<TSelf>
{
    static abstract ContentReading<TSelf> Read(JsonElement record, Vocabulary vocabulary);
}

/// <summary>What a record says in the body of a request, with all that is wrong with it.</summary>
public sealed record ContentBody<T>(T Content, ImmutableArray<FieldError> Errors) : IEndpointParameterMetadataProvider where T : IContent<T>
{
    public static async ValueTask<ContentBody<T>?> BindAsync(HttpContext context)
    {
        var (json, error) = await Bodies.Read(context);
        var reading = T.Read(json, context.RequestServices.GetRequiredService<Vocabulary>());
        return new ContentBody<T>(reading.Content, error is null ? [.. reading.Errors] : [error]);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new JsonBodyOf(typeof(T)));
}
