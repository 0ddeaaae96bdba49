using Matchmaking.Matching;
using Matchmaking.Sharing;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Sharing;

public class Typed_words
{
    [Theory]
    [InlineData("en", "Coral reefs and mangrove nurseries", "mangroves", "en")]
    [InlineData("en", "Coral reefs and mangrove nurseries", "NURSERY reef", "en")]
    [InlineData("fr", "Lutte contre la jacinthe d'eau", "water hyacinth", "en")]
    [InlineData("en", "Water hyacinth on our reservoirs", "jacinthe d'eau", "fr")]
    [InlineData("en", "Water hyacinth on our reservoirs", "jacinthe d'eau", "ru")]
    [InlineData("zh", "外来入侵物种的早期预警", "外来入侵物种", "zh")]
    [InlineData("zh", "外来入侵物种的早期预警", "invasive alien species", "en")]
    [InlineData("en", "Work with GBIF data", "gbif", "en")]
    [InlineData("en", "Anything", "", "en")]
    [InlineData("en", "Anything", null, "en")]
    public void Are_met(string language, string said, string? typed, string page) => Assert.True(Typed(typed, page).AreMetBy(Said(language, said)));

    [Theory]
    [InlineData("en", "Coral reefs and mangrove nurseries", "mangroves hedgehogs", "en")]
    [InlineData("en", "Coral reefs", "the", "en")]
    [InlineData("zh", "珊瑚礁监测", "外来入侵物种", "zh")]
    public void Are_not_met(string language, string said, string typed, string page) => Assert.False(Typed(typed, page).AreMetBy(Said(language, said)));

    [Fact]
    public void Stand_out_in_a_title()
    {
        var record = TextTerms.Of(Lists).OfOffer(LocalizedText.Of("en", "Mangroves"), LocalizedText.Of("en", "And coral beside them."));
        Assert.Equal(1, Typed("mangrove coral", "en").StandingOut(record));
    }

    static TypedTerms Typed(string? text, string page) => TypedTerms.Of(text, page, Lists);

    static uint[] Said(string language, string text) => TextTerms.Of(Lists).OfOffer(LocalizedText.Empty, LocalizedText.Of(language, text));
}
