using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Matchmaking.Matching;

/// <summary>The sentences that say why, in the six languages; another language reads English.</summary>
public static class ReasonTexts
{
    private const string Default = "en";

    /// <summary>By language and key.</summary>
    public static FrozenDictionary<string, FrozenDictionary<string, string>> Languages { get; } = Read();

    public static string In(string language, string key, params object[] parts) => string.Format(
        CultureInfo.InvariantCulture, (Languages.GetValueOrDefault(language) ?? Languages[Default])[key], parts);

    // The file has a key's languages side by side, as who translates reads them; the engine asks for a language first.
    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read()
    {
        using var file = typeof(ReasonTexts).Assembly.GetManifestResourceStream("Matching.reasons.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!
            .SelectMany(text => text.Value.Select(said => (Language: said.Key, text.Key, Text: said.Value)))
            .GroupBy(said => said.Language)
            .ToFrozenDictionary(language => language.Key, language => language.ToFrozenDictionary(said => said.Key, said => said.Text));
    }
}
