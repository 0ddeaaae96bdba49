using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Matchmaking.Vocabularies;

namespace Matchmaking.Web;

/// <summary>Says the sentences of the code, such as why something was refused, in the six languages.</summary>
public static class Wordings
{
    static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> All =
        PageLanguages.All.Where(code => code != PageLanguages.Default).ToFrozenDictionary(code => code, Read);

    /// <summary>What is written in a language other than English, by the English pattern.</summary>
    public static IReadOnlyDictionary<string, string> Of(string language) => All[language];

    /// <summary>The sentence in a language.</summary>
    public static string In(string language, Wording wording)
    {
        var written = language == PageLanguages.Default ? wording.Pattern : All[language].GetValueOrDefault(wording.Pattern);
        if (written is null) return wording.ToString();
        var bent = Plurals.Bend(written, language, [.. wording.Parts]);
        return string.Format(CultureInfo.InvariantCulture, bent, [.. wording.Parts.Select(part => Part(part, language))]);
    }

    static string Part(object part, string language) => part switch
    {
        // What English pages show of a need beside its title, "draft", is no word of a sentence.
        Enum word => language == PageLanguages.Default ? Wording.Said(word) : Texts.In(language)[KeyOf(word)],
        Wording inner => In(language, inner),
        DateOnly day => Texts.In(language).Day(day),
        TermNamed term => Apart(Vocabulary.Load().Label(term.Id, language), language),
        _ => Apart(Convert.ToString(part, CultureInfo.InvariantCulture)!, language),
    };

    /// <summary>Where the pages name a state: <c>state.open</c> of a need, <c>offer-state.open</c> of an offer.</summary>
    public static string KeyOf(Enum word)
    {
        var kind = Kebab(word.GetType().Name);
        return $"{(kind == "need-state" ? "state" : kind)}.{Kebab(word.ToString())}";
    }

    static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <summary>A name or a code in a line that runs from right to left keeps its own direction (Unicode, FIRST STRONG ISOLATE).</summary>
    static string Apart(string part, string language) => PageLanguages.Direction(language) == "rtl" ? $"\u2068{part}\u2069" : part;

    static IReadOnlyDictionary<string, string> Read(string language)
    {
        using var file = typeof(Wordings).Assembly.GetManifestResourceStream($"Wordings.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary();
    }
}
