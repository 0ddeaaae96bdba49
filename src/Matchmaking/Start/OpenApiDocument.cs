using Matchmaking.Deeds;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Matchmaking.Start;

/// <summary>The description of the API for machines and for developers.</summary>
public static class OpenApiDocument
{
    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Matchmaking for technical and scientific cooperation";
            document.Info.Version = "1";
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeBody);
        options.AddOperationTransformer(DescribeFile);
    });

    static async Task DescribeBody(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<JsonBodyOf>().FirstOrDefault() is not { } body) return;
        var schema = await context.GetOrCreateSchemaAsync(body.Type, cancellationToken: cancellation);
        operation.RequestBody = new OpenApiRequestBody
        {
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
        };
    }

    static Task DescribeFile(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<FileBody>().FirstOrDefault() is { } file)
            operation.RequestBody = new OpenApiRequestBody { Content = file.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType()) };
        return Task.CompletedTask;
    }
}
