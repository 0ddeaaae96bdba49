using System.Text.Json.Nodes;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Matchmaking.Developers;

/// <summary>The description of the API for machines and, on the pages that are made of it, for developers.</summary>
public static class OpenApiDocuments
{
    /// <summary>The name under which it is served, and asked for.</summary>
    public const string Name = "v1";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.AddDocumentTransformer((document, _, _) => Task.FromResult(Begin(document)));
        options.AddSchemaTransformer((schema, context, _) => Task.FromResult(ApiSchemas.Say(schema, context.JsonTypeInfo.Type)));
        options.AddOperationTransformer(Describe);
    });

    /// <summary>The document as JSON, made of the routes of this instance.</summary>
    public static async Task<string> OpenApiJson(this IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }

    static OpenApiDocument Begin(OpenApiDocument document)
    {
        document.Info.Title = "Matchmaking for technical and scientific cooperation";
        document.Info.Version = "1";
        document.Info.Description =
            "Needs of Parties to the Convention on Biological Diversity, offers of institutions, and what is done to bring them together. "
            + "Refusals are problem details (RFC 9457). The pages for developers, /en/developers, say the same in their own words.";
        document.Servers = [];
        ApiAnswers.Register(document);
        ApiParameters.Register(document);
        document.AddComponent(Bearer, (IOpenApiSecurityScheme)new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>()) tag.Description = ApiGroups.About(tag.Name!);
        return document;
    }

    const string Bearer = "bearer";

    static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var route = ApiRoute.Of(context.Description);
        operation.OperationId = route.OperationId;
        await DescribeBody(operation, route, context, cancellation);
        ApiParameters.Describe(operation, route, context.Document!, context.ApplicationServices.GetRequiredService<Vocabulary>());
        ApiAnswers.Describe(operation, route, context.Document!);
        operation.Extensions = new Dictionary<string, IOpenApiExtension> { [ApiRoute.WhoMayMark] = new JsonNodeExtension(JsonValue.Create(route.WhoMay)!) };
        var signedIn = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] };
        operation.Security = route.IsOpen ? [new OpenApiSecurityRequirement(), signedIn] : [signedIn];
    }

    static async Task DescribeBody(OpenApiOperation operation, ApiRoute route, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (route.Marks.OfType<FileBody>().FirstOrDefault() is { } file)
            operation.RequestBody = new OpenApiRequestBody { Content = file.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType()) };
        if (route.Marks.OfType<JsonBodyOf>().FirstOrDefault() is not { } body) return;
        var schema = await context.GetOrCreateSchemaAsync(body.Type, cancellationToken: cancellation);
        var needed = route.Marks.OfType<NeededFields>().SelectMany(fields => fields.Names).ToHashSet();
        schema.Required = needed;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = needed.Count > 0,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
        };
    }
}
