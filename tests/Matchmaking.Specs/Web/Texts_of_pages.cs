using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Matchmaking.Web;

namespace Matchmaking.Specs.Web;

public partial class Texts_of_pages
{
    public static TheoryData<string> Others => [.. PageLanguages.All.Where(language => language != PageLanguages.Default)];

    [Fact]
    public void Every_text_that_a_page_asks_for_is_written_in_English() =>
        Assert.Equal([], Pages().SelectMany(page => Asked().Matches(File.ReadAllText(page)))
            .Select(asked => asked.Groups["key"].Value)
            .Where(key => !Texts.In("en").Own.Keys.Any(written => key.EndsWith('.') ? written.StartsWith(key, StringComparison.Ordinal) : written == key)));

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_is_written_in_every_language(string language) =>
        Assert.Equal([], Texts.In("en").Own.Keys.Except(Texts.In(language).Own.Keys));

    [Theory]
    [MemberData(nameof(Others))]
    public void No_language_has_texts_or_gaps_that_English_has_not(string language) =>
        Assert.Equal([], Texts.In(language).Own.Where(text => GapsOf(text.Value) != GapsOf(Texts.In("en").Own.GetValueOrDefault(text.Key, "{none}"))));

    static string GapsOf(string text) => string.Join(' ', Gap().Matches(text).Select(gap => gap.Value).Order(StringComparer.Ordinal));

    static IEnumerable<string> Pages([CallerFilePath] string here = "") => Directory.EnumerateFiles(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Matchmaking"), "*.razor", SearchOption.AllDirectories);

    [GeneratedRegex(@"\bT(\.Of\(|\[)""(?<key>[\w.-]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();
}
