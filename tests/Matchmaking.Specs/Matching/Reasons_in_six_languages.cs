using System.Text.RegularExpressions;
using Matchmaking.Matching;

namespace Matchmaking.Specs.Matching;

public sealed partial class Reasons_in_six_languages
{
    public static TheoryData<string> Languages => ["ar", "en", "es", "fr", "ru", "zh"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_is_there_and_speaks_of_the_same_things(string language)
    {
        var (english, other) = (ReasonTexts.Languages["en"], ReasonTexts.Languages[language]);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(PlacesIn(text.Value), PlacesIn(other[text.Key])));
    }

    [Theory]
    [InlineData("en", "It works in a language of the need: français.")]
    [InlineData("es", "La oferta trabaja en un idioma de la necesidad: français.")]
    [InlineData("zh", "该项目使用该需求的语言：français。")]
    [InlineData("de", "It works in a language of the need: français.")]
    public void A_reason_is_said_in_the_readers_language_or_else_in_English(string language, string sentence) =>
        Assert.Equal(sentence, ReasonTexts.In(language, "sentence.it", ReasonTexts.In(language, "language.shared", "français")));

    private static string PlacesIn(string text) =>
        string.Join(' ', Places().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Places();
}
