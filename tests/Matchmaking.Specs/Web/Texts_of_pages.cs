using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Exchange;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Specs.Web;

public partial class Texts_of_pages
{
    public static TheoryData<string> Others => [.. PageLanguages.All.Where(language => language != PageLanguages.Default)];

    [Fact]
    public void Every_text_that_a_page_asks_for_is_written_in_English() => Assert.Empty(Pages().SelectMany(AskedBy).Except(Written));

    [Fact]
    public void Every_word_of_a_state_a_role_or_a_factor_is_written() => Assert.Empty(Words().Except(Written));

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_is_written_in_every_language(string language) => Assert.Empty(Written.Except(Texts.In(language).Own.Keys));

    [Theory]
    [MemberData(nameof(Others))]
    public void No_language_has_texts_or_gaps_that_English_has_not(string language) =>
        Assert.All(Texts.In(language).Own, text => Assert.Equal(GapsOf(Texts.In("en").Own[text.Key]), GapsOf(text.Value)));

    static IEnumerable<string> Written => Texts.In("en").Own.Keys;

    static IEnumerable<string> Words() =>
    [
        .. Enum.GetValues<NeedState>().Select(state => $"state.{state.Word()}"),
        .. Enum.GetValues<CooperationState>().Select(state => $"state.{state.Word()}"),
        .. Enum.GetValues<OfferState>().Select(state => $"offer-state.{state.Word()}"),
        .. Enum.GetValues<IntroductionState>().Select(state => $"introduction-state.{state.Word()}"),
        .. Enum.GetValues<SideAnswer>().Select(answer => $"answer.{answer.Word()}"),
        .. Enum.GetValues<Visibility>().Select(visibility => $"visibility.{visibility.Word()}"),
        .. Enum.GetValues<Urgency>().Select(urgency => $"urgency.{urgency.Word()}"),
        .. Enum.GetValues<Role>().Select(role => $"role.{role.Word()}"),
        .. Enum.GetValues<Step>().Select(step => $"step.{step.Word()}"),
        .. Enum.GetValues<RoundOutcome>().Select(outcome => $"terms-outcome.{outcome.Word()}"),
        .. Enum.GetValues<Speaker>().Select(speaker => $"speaker.{speaker.Word()}"),
        .. Enum.GetValues<InterestState>().Select(state => $"interest-state.{state.Word()}"),
        .. Enum.GetValues<Contested>().Select(decision => $"contested.{decision.Word()}"),
        .. Enum.GetValues<ContestState>().Select(state => $"contest-state.{state.Word()}"),
        .. Enum.GetValues<Unsuitable>().Select(why => $"unsuitable.{why.Word()}"),
        .. Enum.GetValues<NationalOpinion>().Select(opinion => $"opinion.{opinion.Word()}"),
        .. Enum.GetValues<PartyConsent>().Select(consent => $"consent.{consent.Word()}"),
        .. CooperationRole.Words.Select(role => $"cooperation-role.{role}"),
        .. FactorNames.All.Select(factor => $"factor.{factor}"),
        .. Enum.GetValues<RulesState>().Select(state => $"rules-state.{state.Word()}"),
        .. NeedGroup.Ways.Select(way => $"comparison.{way}"),
        .. Audiences.All.Select(audience => $"audience.{audience.Word()}"),
        .. Paces.All.Select(pace => $"pace.{pace.Word()}"),
        .. NoticeGroups.All.Select(group => $"notice-group.{group.Word()}"),
        .. Enum.GetValues<Wish>().Select(wish => $"wish.{wish.Word()}"),
        .. Enum.GetValues<MutedRecord>().Select(record => $"muted-record.{record.Word()}"),
        .. HearingRules.First.Table.Keys.Select(occasion => $"occasion.{occasion}"),
        .. Enum.GetValues<ImportState>().Select(state => $"import-state.{state.Word()}"),
        .. Enum.GetValues<FileFormat>().Select(format => $"file-format.{format.Word()}"),
        .. QueueColumns.All.Select(column => $"queue-column.{column.Word()}"),
        .. QueueFilter.Sorts.Select(column => $"queue-list.{column}"),
        .. KeyWishes.First.Keys.Select(deed => $"key.{deed.Word()}"),
        $"region.{NeedGroup.Elsewhere}",
        .. Vocabulary.Load().Parties.Values.Select(party => party.UnRegion).OfType<string>().Select(region => $"region.{region}"),
    ];

    /// <summary>A page that asks for one of several texts names how their keys begin.</summary>
    static IEnumerable<string> AskedBy(string page) => Asked().Matches(File.ReadAllText(page))
        .Select(asked => asked.Groups["key"].Value)
        .Select(key => key[^1] is '.' or '-' ? Written.FirstOrDefault(written => written.StartsWith(key, StringComparison.Ordinal), key) : key);

    /// <summary>A number that a word bends with may stand in its forms or not.</summary>
    static string GapsOf(string text) => string.Join(' ', Gap().Matches(Plurals.Bend(text, "en", [9, 9, 9, 9])).Select(gap => gap.Value).Order(StringComparer.Ordinal));

    static IEnumerable<string> Pages([CallerFilePath] string here = "") => Directory.EnumerateFiles(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Matchmaking"), "*.razor", SearchOption.AllDirectories);

    [GeneratedRegex(@"\bT(\.Of\(|\[)""(?<key>[\w.-]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();
}
