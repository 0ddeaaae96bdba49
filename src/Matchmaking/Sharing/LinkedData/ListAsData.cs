using System.Text.Json.Nodes;
using Matchmaking.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Sharing;

/// <summary>A list as a dataset, each form in which it can be had as a distribution; in the words of schema.org and of DCAT.</summary>
/// <param name="Of">Which list: needs or offers.</param>
public sealed record ListAsData(Uri Home, string Language, string Of, ListFilter Filter)
{
    public JsonObject Data()
    {
        var texts = Texts.In(Language);
        var name = $"{texts[$"nav.{Of}"]} · {texts["site.name"]}";
        var address = At("");
        return new JsonObject
        {
            ["@context"] = DataWords.Context(),
            ["@type"] = new JsonArray("Dataset", "dcat:Dataset"),
            ["@id"] = address,
            ["url"] = address,
            ["name"] = name,
            ["dct:title"] = name,
            ["description"] = texts[$"list.about.{Of}"],
            ["dct:description"] = texts[$"list.about.{Of}"],
            ["inLanguage"] = Language,
            ["isAccessibleForFree"] = true,
            ["usageInfo"] = texts["layout.disclaimer"],
            ["distribution"] = new JsonArray([.. Forms().Select(form => Distribution("distribution", form))]),
            ["dcat:distribution"] = new JsonArray([.. Forms().Select(form => Distribution("dcat", form))]),
        };
    }

    static (string Extension, string Type)[] Forms() =>
        [("csv", MediaTypes.Csv), ("xlsx", MediaTypes.Xlsx), ("json", "application/json"), ("atom", MediaTypes.Atom)];

    JsonObject Distribution(string words, (string Extension, string Type) form) => words == "dcat"
        ? new JsonObject
        {
            ["@type"] = "dcat:Distribution",
            ["dcat:downloadURL"] = new JsonObject { ["@id"] = At($".{form.Extension}") },
            ["dcat:mediaType"] = new JsonObject { ["@id"] = $"https://www.iana.org/assignments/media-types/{form.Type}" },
        }
        : new JsonObject
        {
            ["@type"] = "DataDownload",
            ["contentUrl"] = At($".{form.Extension}"),
            ["encodingFormat"] = form.Type,
        };

    string At(string extension) => QueryHelpers.AddQueryString(new Uri(Home, $"/{Language}/{Of}{extension}").ToString(), Filter.Asked());
}
