using System.Text.RegularExpressions;
using Matchmaking.Notifications;
using Matchmaking.Vocabularies;

namespace Matchmaking.Specs.Notifications;

public sealed partial class Sentences_of_notices
{
    static readonly string[] Languages = ["ar", "en", "es", "fr", "ru", "zh"];

    [Fact]
    public void Every_sentence_is_there_in_the_six_languages() =>
        Assert.All(Sentences.All, sentence => Assert.Equal(Languages, sentence.Value.Texts.Keys));

    [Fact]
    public void A_sentence_speaks_of_the_same_things_in_every_language() =>
        Assert.All(Sentences.All, sentence => Assert.Single(sentence.Value.Texts.Values.Select(PlacesIn).Distinct()));

    [Theory]
    [InlineData("en", "Your endorsement is awaited by 7 December 2026.")]
    [InlineData("fr", "Votre approbation est attendue d'ici au 7 décembre 2026.")]
    [InlineData("zh", "请于2026年12月7日前核准。")]
    [InlineData("ar", "موافقتكم منتظرة بحلول 7 ديسمبر 2026.")]
    public void A_day_is_said_as_people_of_the_language_write_it(string language, string text)
    {
        var news = new News(NoticeKind.StepDue, "step-due-endorsement", "system:clock", Around.Now)
        {
            Details = Details.None with { Day = new DateOnly(2026, 12, 7) },
        };
        Assert.Equal(text, Sentences.Text(news.Saying, language));
    }

    [Fact]
    public void A_title_is_told_in_the_readers_language_where_it_has_one()
    {
        var news = new News(NoticeKind.NeedEndorsed, "need-endorsed", "system:clock", Around.Now)
        {
            Title = new LocalizedText([new("en", "Mangroves"), new("es", "Manglares")]),
        };
        Assert.Equal("Manglares", Sentences.Title(news.Saying, "es"));
        Assert.Equal("Mangroves", Sentences.Title(news.Saying, "ru"));
    }

    static string PlacesIn(string text) => string.Join(' ', Places().Matches(text).Select(match => match.Value).Order());

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Places();
}
