using System.Collections.Immutable;
using System.Reflection;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Participants;

/// <summary>What somebody would have the directory say of her, in the body of a request, with all that is wrong with it.</summary>
public sealed record PractitionerBody(PractitionerDraft Draft, ImmutableArray<FieldError> Errors) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<PractitionerBody?> BindAsync(HttpContext context)
    {
        var (json, error) = await Bodies.Read(context);
        var reading = PractitionerDraft.Read(json, context.RequestServices.GetRequiredService<Vocabulary>());
        return new PractitionerBody(reading.Content, error is null ? [.. reading.Errors] : [error]);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new JsonBodyOf(typeof(PractitionerDraft)));
}

/// <summary>Whether somebody consents to the words in force.</summary>
public sealed record ConsentBody(bool Consent);
