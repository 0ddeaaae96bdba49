using System.Collections.Immutable;
using System.Reflection;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Offers;

/// <summary>An offer in the body of a request: the fields of the exchange format, with all that is wrong with them.</summary>
public sealed record OfferBody(OfferContent Content, ImmutableArray<FieldError> Errors) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<OfferBody?> BindAsync(HttpContext context)
    {
        var (json, error) = await Bodies.Read(context);
        var reading = OfferContent.Read(json, context.RequestServices.GetRequiredService<Vocabulary>());
        return new OfferBody(reading.Content, error is null ? [.. reading.Errors] : [error]);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new JsonBodyOf(typeof(OfferContent)));
}
