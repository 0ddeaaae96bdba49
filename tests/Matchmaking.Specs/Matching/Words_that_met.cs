using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public class Words_that_met
{
    [Theory]
    [InlineData("en", "Restoring mangroves", "en", "Mangrove restoration")]
    [InlineData("fr", "Surveillance des récifs coralliens", "fr", "Le récif corallien surveillé")]
    [InlineData("es", "Monitoreo de humedales", "es", "Un humedal monitoreado")]
    [InlineData("ru", "Восстановление лесов", "ru", "Лесное дело и леса")]
    [InlineData("ar", "استعادة الغابات", "ar", "الغابة وإدارتها")]
    [InlineData("zh", "红树林恢复", "zh", "恢复红树林的培训")]
    [InlineData("sw", "Misitu ya mikoko", "sw", "Mikoko na bahari")]
    public void Bent_words_of_one_language_meet(string asked, string need, string given, string offer) =>
        Assert.InRange(TextOf(asked, need, given, offer), 1, 120);

    [Theory]
    [InlineData("fr", "Lutte contre les espèces exotiques envahissantes", "en", "Control of invasive alien species")]
    [InlineData("es", "Áreas protegidas del litoral", "ru", "Охраняемые территории")]
    [InlineData("ar", "الأنواع الغريبة الغازية", "fr", "Espèces exotiques envahissantes")]
    [InlineData("zh", "外来入侵物种", "es", "Especies exóticas invasoras")]
    public void Concepts_meet_across_languages(string asked, string need, string given, string offer) =>
        Assert.InRange(TextOf(asked, need, given, offer), 1, 120);

    [Theory]
    [InlineData("The use of our 2030 plans", "Use of the 2030 wetlands and our lakes")]
    [InlineData("Mangrove nurseries", "Laboratory benches")]
    public void Small_words_and_numbers_do_not_meet(string need, string offer) => Assert.Equal(0, TextOf("en", need, "en", offer));

    [Fact]
    public void They_are_shown_as_the_need_writes_them_and_at_most_five()
    {
        var need = Need(("title", """{"fr":"Espèces exotiques envahissantes: jacinthe, tilapia, lantana, prosopis, mimosa, goyavier"}"""));
        var offer = Offer(("title", """{"fr":"envahissante espèce exotique jacinthes tilapia lantana prosopis mimosa goyavier"}"""));
        var words = Explain(need, offer).WordsThatMet;
        Assert.Equal(5, words.Count);
        Assert.Contains("jacinthe", words);
    }

    [Fact]
    public void A_long_profile_does_not_win_by_its_length()
    {
        var near = Offer(("reference", "\"near\""), ("title", """{"en":"Biological control of water hyacinth"}"""));
        var everything = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"w{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}"));
        var profile = Offer(("reference", "\"profile\""), ("description", $$"""{"en":"water and hyacinth and control and invasive and {{everything}}"}"""), ("title", """{"en":"Profile"}"""));
        var rows = Engine(OfferFacts(profile, 1), OfferFacts(near, 2)).OffersFor(NeedFacts(Need()), 2);
        Assert.Equal("demo/near", rows[0].Key);
        Assert.True(rows[0].Factors.Text > 2 * rows[1].Factors.Text);
    }

    [Fact]
    public void A_long_profile_that_speaks_of_the_need_is_not_crushed()
    {
        var everything = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"w{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}"));
        var speaks = Offer(("description", $$"""{"en":"Biological control of water hyacinth. {{everything}}"}"""), ("title", """{"en":"Profile"}"""));
        var silent = Offer(("description", $$"""{"en":"Hydraulics. {{everything}}"}"""), ("title", """{"en":"Profile"}"""));
        Assert.True(FactorsOf(Need(), speaks).Text >= 30);
        Assert.Equal(0, FactorsOf(Need(), silent).Text);
    }

    private static int TextOf(string asked, string need, string given, string offer) =>
        FactorsOf(Need(("title", $$"""{"{{asked}}":"{{need}}"}""")), Offer(("title", $$"""{"{{given}}":"{{offer}}"}"""))).Text;
}
