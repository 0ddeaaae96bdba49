using System.Text.Json.Nodes;

namespace Matchmaking.Developers;

/// <summary>The document of this instance, read once: routes do not change while it runs.</summary>
public sealed class ApiReference(IServiceProvider services)
{
    readonly Lock once = new();
    Task<ApiBook>? book;

    public Task<ApiBook> Read()
    {
        // A reading that failed is tried again.
        lock (once) return book = book is null or { IsFaulted: true } or { IsCanceled: true } ? Made() : book;
    }

    async Task<ApiBook> Made() => new ApiReading(JsonNode.Parse(await services.OpenApiJson())!.AsObject()).Read();
}
