using System.Text.Json.Nodes;

namespace Matchmaking.Sharing;

/// <summary>Whose words the data in pages uses: schema.org's, unless a prefix says otherwise.</summary>
internal static class DataWords
{
    public static JsonObject Context() => new()
    {
        ["@vocab"] = "https://schema.org/",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
    };
}
