using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Offers;

/// <summary>What an offer says, in the fields of exchange format version 1.</summary>
public sealed record OfferContent : IContent<OfferContent>
{
    /// <summary>The organization that offers.</summary>
    public OrganizationName? Organization { get; init; }

    /// <summary>The Party on whose behalf it offers; its focal point endorses then.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>One line that names the offer.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What the institution can share.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>CBD subjects it lies in.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Targets it serves, as the record names them: Aichi targets stay Aichi targets.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Kinds of support it holds, each free or at cost.</summary>
    public IReadOnlyList<OfferedKind> Kinds { get; init; } = [];

    /// <summary>What the institution asks for in return, beside a price.</summary>
    public LocalizedText Conditions { get; init; } = LocalizedText.Empty;

    /// <summary>Where it serves.</summary>
    public Served Serves { get; init; } = Served.Nowhere;

    /// <summary>Languages it can work in.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How many cooperations it can hold at once.</summary>
    public int? Slots { get; init; }

    /// <summary>How many of the slots are taken, as the record says.</summary>
    public int Taken { get; init; }

    /// <summary>The first day on which it can help; open where absent.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it can help; open where absent.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many cooperations have ended, as the record says.</summary>
    public int Ended { get; init; }

    /// <summary>How many of them were useful, as the record says.</summary>
    public int Useful { get; init; }

    /// <summary>Whether it touches traditional knowledge, and the consent to that.</summary>
    public TraditionalKnowledge? TraditionalKnowledge { get; init; }

    /// <summary>Fields that the format does not know, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>Reads a record and gathers all that is wrong with what it says; what it lacks is <see cref="Missing"/>.</summary>
    public static ContentReading<OfferContent> Read(JsonElement record, Vocabulary vocabulary) =>
        OfferReading.Read(new RecordFields(record, vocabulary));

    /// <summary>What must be filled in before it can be registered.</summary>
    public IReadOnlyList<FieldError> Missing() =>
    [
        .. FieldError.Unless(Organization?.Name is not null, "organization.name", $"name the organization that offers"),
        .. FieldError.Unless(!Title.IsEmpty, "title", $"give it a title"),
        .. FieldError.Unless(Subjects.Count > 0, "subjects", $"name at least one subject"),
        .. FieldError.Unless(Kinds.Count > 0, "kinds", $"name at least one kind of support"),
        .. FieldError.Unless(Languages.Count > 0, "languages", $"name at least one language"),
        .. FieldError.Unless(Serves.Anywhere(), "serves", $"name a country, a region or the whole world"),
        .. FieldError.Unless(Slots is not null, "slots", $"say how many cooperations it can hold"),
    ];
}
