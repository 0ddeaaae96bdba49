using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

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

    async Task<ApiBook> Made()
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(OpenApiDocuments.Name).GetOpenApiDocumentAsync();
        using var written = new MemoryStream();
        await document.SerializeAsJsonAsync(written, OpenApiSpecVersion.OpenApi3_1);
        return new ApiReading(JsonNode.Parse(written.GetBuffer().AsSpan(0, (int)written.Length))!.AsObject()).Read();
    }
}
