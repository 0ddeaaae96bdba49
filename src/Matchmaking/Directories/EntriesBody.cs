using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Directories;

/// <summary>Many entries, as they are sent.</summary>
public sealed record EntryItems(ImmutableArray<EntryContent> Items);

/// <summary>Many entries in the body of a request: <c>{"items":[…]}</c>, the errors of each under its place.</summary>
public sealed record EntriesBody(ImmutableArray<EntryContent> Items, ImmutableArray<FieldError> Errors) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<EntriesBody?> BindAsync(HttpContext context)
    {
        var (json, error) = await Bodies.Read(context);
        if (error is not null) return new EntriesBody([], [error]);
        if (!json.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            return new EntriesBody([], [new FieldError("items", $"must be a list of entries")]);
        var vocabulary = context.RequestServices.GetRequiredService<Vocabulary>();
        var read = items.EnumerateArray().Select(item => EntryContent.Read(item, vocabulary)).ToArray();
        return new EntriesBody(
            [.. read.Select(reading => reading.Content)],
            [.. read.SelectMany((reading, place) => reading.Errors.Select(wrong => new FieldError($"items[{place}].{wrong.Field}", wrong.Message)))]);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new JsonBodyOf(typeof(EntryItems)));
}
