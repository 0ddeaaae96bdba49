using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Matchmaking.Web;

namespace Matchmaking.Specs.Web;

public partial class Texts_of_pages
{
    // What is not written yet in all six languages, by the beginning of its key; such texts read English meanwhile.
    static readonly string[] NotWrittenYet =
    [
        "about.api",
        "about.ranking",
        "form.need.lead",
        "form.next",
        "form.next.endorse",
        "form.next.introduce",
        "form.next.rank",
        "form.next.submit",
        "form.offer.lead",
        "hint.",
        "sign-in.closed",
    ];

    public static TheoryData<string> Others => [.. PageLanguages.All.Where(language => language != PageLanguages.Default)];

    [Fact]
    public void Every_text_that_a_page_asks_for_is_written_in_English() =>
        Assert.Empty(Pages().SelectMany(page => Asked().Matches(File.ReadAllText(page)))
            .Select(asked => asked.Groups["key"].Value)
            .Where(key => !Texts.In("en").Own.Keys.Any(written => key.EndsWith('.') ? written.StartsWith(key, StringComparison.Ordinal) : written == key)));

    [Theory]
    [MemberData(nameof(Others))]
    public void Navigation_buttons_and_states_are_written_in_every_language(string language) =>
        Assert.Empty(Texts.In("en").Own.Keys.Except(Texts.In(language).Own.Keys).Where(key => !NotWrittenYet.Any(key.StartsWith)));

    [Theory]
    [MemberData(nameof(Others))]
    public void No_language_has_texts_or_gaps_that_English_has_not(string language) =>
        Assert.Empty(Texts.In(language).Own.Where(text => GapsOf(text.Value) != GapsOf(Texts.In("en").Own.GetValueOrDefault(text.Key, "{none}"))));

    [Fact]
    public void What_stands_as_not_written_yet_is_missing_somewhere() =>
        Assert.Empty(NotWrittenYet.Where(start => Texts.In("en").Own.Keys.Where(key => key.StartsWith(start, StringComparison.Ordinal))
            .All(key => PageLanguages.All.All(language => Texts.In(language).Own.ContainsKey(key)))));

    static string GapsOf(string text) => string.Join(' ', Gap().Matches(text).Select(gap => gap.Value).Order(StringComparer.Ordinal));

    static IEnumerable<string> Pages([CallerFilePath] string here = "") => Directory.EnumerateFiles(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Matchmaking"), "*.razor", SearchOption.AllDirectories);

    [GeneratedRegex(@"\bT(\.Of\(|\[)""(?<key>[\w.-]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();
}
