using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Matchmaking.Vocabularies;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Deeds;

/// <summary>
/// The JSON body of a request, or what is wrong with it. Nothing is refused here: whether the record is there and whose
/// it is comes first, so the errors travel with the deed. An empty body is an empty object.
/// </summary>
public sealed record Body<T>(T Value, ImmutableArray<FieldError> Errors) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<Body<T>?> BindAsync(HttpContext context)
    {
        var (json, error) = await Bodies.Read(context);
        if (error is not null) return new Body<T>(Empty(), [error]);
        try
        {
            return new Body<T>(json.Deserialize<T>(Json.Options)!, []);
        }
        catch (JsonException wrong)
        {
            return new Body<T>(Empty(), [new FieldError(Bodies.Field(wrong.Path), $"is not of the kind that is expected here")]);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new JsonBodyOf(typeof(T)));

    static T Empty() => JsonSerializer.Deserialize<T>("{}", Json.Options)!;
}

/// <summary>Reads the JSON of a request's body without holding more of it than a record can need.</summary>
public static class Bodies
{
    /// <summary>Two languages' worth of the longest texts, with room to spare.</summary>
    public const int LargestBytes = 2 * 1024 * 1024;

    public static async Task<(JsonElement Json, FieldError? Error)> Read(HttpContext context)
    {
        var empty = JsonSerializer.SerializeToElement(new { });
        if (context.Request.ContentLength > LargestBytes) return (empty, TooLarge);
        try
        {
            using var buffer = new MemoryStream();
            if (!await Fill(buffer, context.Request.Body, context.RequestAborted)) return (empty, TooLarge);
            buffer.Position = 0;
            context.Features.Set(new BodyDigest(Convert.ToHexStringLower(await SHA256.HashDataAsync(buffer, context.RequestAborted))));
            return buffer.Length == 0 ? (empty, null) : Parsed(buffer);
        }
        catch (BadHttpRequestException)
        {
            return (empty, TooLarge);
        }
    }

    /// <summary>Reads no further than it has to: a caller whose request is read, not cut off, hears why it is refused.</summary>
    static async Task<bool> Fill(MemoryStream buffer, Stream body, CancellationToken cancellation)
    {
        var part = new byte[64 * 1024];
        while (buffer.Length <= LargestBytes && await body.ReadAsync(part, cancellation) is > 0 and var read) buffer.Write(part, 0, read);
        return buffer.Length <= LargestBytes;
    }

    /// <summary>The field that a JSON path names, as people know it: <c>roles[0].party</c>.</summary>
    public static string Field(string? path) => path is null or "$" ? "body" : path.TrimStart('$', '.');

    static (JsonElement, FieldError?) Parsed(MemoryStream buffer)
    {
        try
        {
            using var document = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (document.RootElement.Clone(), null)
                : (JsonSerializer.SerializeToElement(new { }), new FieldError("body", $"must be a JSON object"));
        }
        catch (JsonException wrong)
        {
            return (JsonSerializer.SerializeToElement(new { }), new FieldError("body", $"is not JSON: {wrong.Message}"));
        }
    }

    static readonly FieldError TooLarge = new("body", $"is larger than {LargestBytes / 1024 / 1024} MB");
}
