using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Matchmaking.Web;

/// <summary>What the pages themselves say, in one language; what is not written in it yet reads English.</summary>
public sealed class Texts
{
    static readonly FrozenDictionary<string, Texts> All = PageLanguages.All.ToFrozenDictionary(code => code, code => new Texts(code, Read(code)));

    readonly FrozenDictionary<string, string> said;

    readonly string language;

    Texts(string language, FrozenDictionary<string, string> said) => (this.language, this.said) = (language, said);

    public static Texts In(string language) => All[language];

    /// <summary>What is written in this very language.</summary>
    public IReadOnlyDictionary<string, string> Own => said;

    /// <summary>The text of this key; a word that only a record knows, such as a role of its own, is shown as it is.</summary>
    public string this[string key] => said.GetValueOrDefault(key) ?? All[PageLanguages.Default].said.GetValueOrDefault(key) ?? key.Split('.')[^1];

    /// <summary>A sentence with its gaps filled in, and its words bent by the numbers in them.</summary>
    public string Of(string key, params object[] parts) =>
        string.Format(CultureInfo.InvariantCulture, Plurals.Bend(this[key], said.ContainsKey(key) ? language : PageLanguages.Default, parts), parts);

    /// <summary>A day as the language writes it: 31 March 2027.</summary>
    public string Day(DateOnly day) => day.ToString(this["day.pattern"], CultureInfo.GetCultureInfo(language));

    public string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));

    static FrozenDictionary<string, string> Read(string language)
    {
        using var file = typeof(Texts).Assembly.GetManifestResourceStream($"Texts.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary();
    }
}
