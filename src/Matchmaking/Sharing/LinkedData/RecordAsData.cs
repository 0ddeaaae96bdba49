using System.Globalization;
using System.Text.Json.Nodes;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Sharing;

/// <summary>A need or an offer in the words of schema.org, and as a resource of a catalogue in those of DCAT.</summary>
/// <param name="Home">Where the reader reached this instance.</param>
public sealed record RecordAsData(Uri Home, string Language, Vocabulary Vocabulary, Instance Instance)
{
    /// <summary>In schema.org somebody who looks for a service announces a demand.</summary>
    public JsonObject Of(Need need)
    {
        var content = need.Content;
        var data = Record("Demand", "needs", need.Id, need.Key(Instance), content.Title, content.Problem, need.OpenedAt ?? need.BegunAt, content.Subjects, content.Languages);
        data["areaServed"] = Countries(need.AskedFor);
        data["dct:creator"] = content.Requester?.Name is { } requester ? Organization(requester, content.Requester.Country) : Country(content.Party ?? "");
        data["itemOffered"] = Service(content.Kinds, content.Targets);
        if (content.From is { } from) data["availabilityStarts"] = Day(from);
        if (content.Until is { } until) data["availabilityEnds"] = Day(until);
        return data;
    }

    public JsonObject Of(Offer offer)
    {
        var content = offer.Content;
        var data = Record("Offer", "offers", offer.Id, offer.Key(Instance), content.Title, content.Description, offer.BegunAt, content.Subjects, content.Languages);
        data["offeredBy"] = Organization(content.Organization?.Name ?? "", content.Organization?.Country);
        data["areaServed"] = new JsonArray(
        [
            .. content.Serves.Worldwide ? [new JsonObject { ["@type"] = "Place", ["name"] = "Worldwide" }] : Array.Empty<JsonNode>(),
            .. content.Serves.Regions.Select(region => new JsonObject { ["@type"] = "Place", ["name"] = region }),
            .. content.Serves.Countries.Select(Country),
        ]);
        data["itemOffered"] = Service([.. content.Kinds.Select(kind => kind.Kind)], content.Targets);
        data["validThrough"] = Moment(offer.ExpiresAt);
        return data;
    }

    JsonObject Record(
        string type, string list, Guid recordId, string key, LocalizedText title, LocalizedText text, DateTimeOffset issued, IEnumerable<string> subjects, IEnumerable<string> languages)
    {
        var address = At($"/{list}/{recordId}");
        return new JsonObject
        {
            ["@context"] = DataWords.Context(),
            ["@type"] = new JsonArray(type, "dcat:Resource"),
            ["@id"] = address,
            ["url"] = address,
            ["identifier"] = key,
            ["name"] = title.In(Language),
            ["description"] = text.In(Language),
            ["dct:title"] = Said(title),
            ["dct:issued"] = Moment(issued),
            ["dct:language"] = new JsonArray([.. languages.Select(language => (JsonNode)language)]),
            ["dcat:keyword"] = new JsonArray([.. subjects.Select(subject => (JsonNode)Vocabulary.Label(subject, Language))]),
            ["dct:isPartOf"] = new JsonObject { ["@id"] = At($"/{list}") },
        };
    }

    /// <summary>Every language in which it was written.</summary>
    static JsonArray Said(LocalizedText text) =>
        new([.. text.Texts.Select(one => new JsonObject { ["@value"] = one.Value, ["@language"] = one.Key })]);

    JsonObject Service(IReadOnlyList<string> kinds, IReadOnlyList<string> targets) => new()
    {
        ["@type"] = "Service",
        ["serviceType"] = new JsonArray([.. kinds.Select(kind => (JsonNode)Vocabulary.Label(kind, Language))]),
        ["category"] = new JsonArray([.. targets.Select(target => (JsonNode)Vocabulary.Label(target, Language))]),
    };

    JsonArray Countries(IEnumerable<string> codes) => new([.. codes.Select(Country)]);

    JsonObject Country(string code) => new() { ["@type"] = "Country", ["name"] = Vocabulary.Label(code, Language), ["identifier"] = code };

    static JsonObject Organization(string name, string? country)
    {
        var organization = new JsonObject { ["@type"] = "Organization", ["name"] = name };
        if (country is not null) organization["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = country };
        return organization;
    }

    string At(string address) => new Uri(Home, $"/{Language}{address}").ToString();

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
