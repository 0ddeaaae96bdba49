using System.Globalization;
using System.Text.RegularExpressions;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Specs.Web;

public partial class Wordings_of_the_code
{
    public static TheoryData<string> OtherLanguages => [.. PageLanguages.All.Where(language => language != "en")];

    /// <summary>What has no words of its own, such as one that passes on what a file says, needs no other language.</summary>
    static IEnumerable<string> Written => Written_in_code.Patterns.Select(made => made.Key).Where(pattern => Gap().Replace(pattern, "").Any(char.IsLetter));

    [Fact]
    public void They_are_found_where_they_are_made() => Assert.Superset(
        new HashSet<string> { "Only an open need is declined; this one is {0}.", "must have at most {0} characters", "give it a title" },
        Written_in_code.Patterns.Select(made => made.Key).ToHashSet());

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Each_is_written_in_every_language(string language) => Assert.Empty(Written.Except(Wordings.Of(language).Keys).Order());

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Nothing_is_written_that_nobody_says(string language) => Assert.Empty(Wordings.Of(language).Keys.Except(Written).Order());

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Each_has_the_gaps_of_the_English_one(string language) =>
        Assert.All(Wordings.Of(language), written => Assert.Equal(GapsOf(written.Key), GapsOf(written.Value)));

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void A_word_bends_with_a_number_alone(string language) => Assert.All(
        Wordings.Of(language),
        written => Assert.All(
            Bending().Matches(written.Value).Select(bending => int.Parse(bending.Groups["number"].Value, CultureInfo.InvariantCulture)),
            gap => Assert.All(Written_in_code.Patterns[written.Key], gaps => Assert.Contains(gaps[gap], Numbers))));

    [Fact]
    public void Every_state_that_stands_in_a_gap_has_its_word() => Assert.Empty(Written_in_code.Patterns
        .SelectMany(made => made).SelectMany(gaps => gaps).Where(gap => gap.IsEnum).Distinct()
        .SelectMany(state => Enum.GetValues(state).Cast<Enum>()).Select(Wordings.KeyOf).Except(Texts.In("en").Own.Keys));

    [Theory]
    [InlineData("en", "A need that is withdrawn of Kenya is not revised since 31 March 2027.")]
    [InlineData("fr", "A need that is withdrawn of KE is not revised since 2027-03-31.")]
    public void A_gap_is_filled_as_the_language_says_it_and_what_is_not_written_reads_English(string language, string said)
    {
        var (party, day) = ("KE", new DateOnly(2027, 3, 31));
        Assert.Equal(said, Wordings.In(language, $"A need that is {NeedState.Withdrawn} of {party:term} is not revised since {day}."));
    }

    [Fact]
    public void A_gap_speaks_the_language_of_its_sentence() => Assert.Equal(
        "Это может сделать: координатор глобального координационного органа.", Wordings.In("ru", Deeds.Refusal.Forbidden($"a coordinator of the global entity").Sentence));

    static readonly Type[] Numbers = [typeof(int), typeof(long)];

    static IEnumerable<string> GapsOf(string text) => Gap().Matches(text).Select(gap => gap.Groups["number"].Value).Distinct().Order();

    [GeneratedRegex(@"(?<!\{)\{(?<number>\d+)[,}]")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\{(?<number>\d+), plural,")]
    private static partial Regex Bending();
}
