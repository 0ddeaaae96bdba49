using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Matchmaking.Web;

/// <summary>What the pages themselves say, in one language; what is not written in it yet reads English.</summary>
public sealed class Texts
{
    static readonly FrozenDictionary<string, Texts> All = PageLanguages.All.ToFrozenDictionary(code => code, code => new Texts(Read(code)));

    readonly FrozenDictionary<string, string> said;

    Texts(FrozenDictionary<string, string> said) => this.said = said;

    public static Texts In(string language) => All[language];

    /// <summary>What is written in this very language.</summary>
    public IReadOnlyDictionary<string, string> Own => said;

    /// <summary>The text of this key; a word that only a record knows, such as a role of its own, is shown as it is.</summary>
    public string this[string key] => said.GetValueOrDefault(key) ?? All[PageLanguages.Default].said.GetValueOrDefault(key) ?? key.Split('.')[^1];

    /// <summary>A sentence with its gaps filled in.</summary>
    public string Of(string key, params object[] parts) => string.Format(CultureInfo.InvariantCulture, this[key], parts);

    static FrozenDictionary<string, string> Read(string language)
    {
        using var file = typeof(Texts).Assembly.GetManifestResourceStream($"Texts.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary();
    }
}
