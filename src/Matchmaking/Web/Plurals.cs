using System.Globalization;
using System.Text.RegularExpressions;

namespace Matchmaking.Web;

/// <summary>
/// Words that bend with a number, as ICU writes them: <c>{0, plural, =0 {none} one {# need} other {# needs}}</c>. Which form a whole
/// number takes in a language are the cardinal rules of Unicode's CLDR 48, for the six languages of the pages.
/// </summary>
public static partial class Plurals
{
    /// <summary>The forms that whole numbers take in a language; the last of them always holds where none else does.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Forms = new Dictionary<string, IReadOnlyList<string>>
    {
        ["ar"] = ["zero", "one", "two", "few", "many", "other"],
        ["en"] = ["one", "other"],
        ["es"] = ["one", "many", "other"],
        ["fr"] = ["one", "many", "other"],
        ["ru"] = ["one", "few", "many", "other"],
        ["zh"] = ["other"],
    };

    /// <summary>The form that this number takes.</summary>
    public static string FormOf(long number, string language) => language switch
    {
        "ar" => number switch { 0 => "zero", 1 => "one", 2 => "two", _ => (number % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" } },
        "fr" => number is 0 or 1 ? "one" : number % 1_000_000 == 0 ? "many" : "other",
        "es" => number == 1 ? "one" : number != 0 && number % 1_000_000 == 0 ? "many" : "other",
        "ru" when number % 10 == 1 && number % 100 != 11 => "one",
        "ru" when number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14 => "few",
        "ru" => "many",
        "zh" => "other",
        _ => number == 1 ? "one" : "other",
    };

    /// <summary>The text with each word that bends in the form of its number.</summary>
    public static string Bend(string text, string language, object[] parts) => !text.Contains(", plural,", StringComparison.Ordinal)
        ? text
        : Bending().Replace(text, bending =>
        {
            var number = Convert.ToInt64(parts[int.Parse(bending.Groups["gap"].ValueSpan, CultureInfo.InvariantCulture)], CultureInfo.InvariantCulture);
            var forms = FormsIn(bending.Value);
            var form = forms.GetValueOrDefault($"={number}") ?? forms.GetValueOrDefault(FormOf(number, language)) ?? forms["other"];
            return form.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });

    /// <summary>The forms that a bending word is written in.</summary>
    public static Dictionary<string, string> FormsIn(string bending) =>
        Form().Matches(bending).ToDictionary(form => form.Groups["name"].Value, form => form.Groups["said"].Value);

    [GeneratedRegex(@"\{(?<gap>\d+), plural,(?<forms>(?:\s+[=\w]+ \{[^{}]*\})+)\}")]
    private static partial Regex Bending();

    [GeneratedRegex(@"(?<name>=\d+|\w+) \{(?<said>[^{}]*)\}")]
    private static partial Regex Form();
}
