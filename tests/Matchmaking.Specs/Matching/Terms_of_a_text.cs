using CsCheck;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public class Terms_of_a_text
{
    private const uint WithoutMark = 0x7FFF_FFFF;
    private static readonly TextTerms Terms = TextTerms.Of(Lists);

    [Theory]
    [InlineData("en", "fisheries fishery")]
    [InlineData("en", "restoring restoration")]
    [InlineData("en", "mobilisation mobilization")]
    [InlineData("en", "fungi fungus")]
    [InlineData("en", "by-catch bycatch")]
    [InlineData("en", "colour colors")]
    [InlineData("en", "farmers farmer's")]
    [InlineData("fr", "coraux corail")]
    [InlineData("fr", "protégées protegee")]
    [InlineData("fr", "restaurer restauration")]
    [InlineData("fr", "l'écosystème écosystèmes")]
    [InlineData("es", "manglares manglar")]
    [InlineData("es", "peces pez")]
    [InlineData("es", "islas isla")]
    [InlineData("es", "monitoreo monitorear")]
    [InlineData("es", "raíces raiz")]
    [InlineData("ru", "лесов лес")]
    [InlineData("ru", "морских морской")]
    [InlineData("ru", "учёт учета")]
    [InlineData("ar", "الغابات غابة")]
    [InlineData("ar", "وإدارتها إدارة")]
    [InlineData("ar", "الجزر جزيرة")]
    [InlineData("ar", "أنهار نهر")]
    [InlineData("ar", "للغابات غابة")]
    [InlineData("ar", "مُحَمِيَّة محميات")]
    public void Forms_of_one_word_share_a_term(string language, string words)
    {
        var forms = words.Split(' ');
        Assert.NotEmpty(Numbers(language, forms[0]).Intersect(Numbers(language, forms[1])));
    }

    [Theory]
    [InlineData("en", "IAS", "en", "invasive alien species")]
    [InlineData("en", "environmental DNA", "en", "eDNA")]
    [InlineData("en", "mangrove", "ru", "мангры")]
    [InlineData("fr", "pêcheurs", "zh", "渔民")]
    [InlineData("es", "humedales", "ar", "الأراضي الرطبة")]
    [InlineData("fr", "jacinthe d'eau", "en", "Eichhornia crassipes")]
    [InlineData("zh", "名古屋议定书", "en", "Nagoya Protocol")]
    [InlineData("zh", "在GBIF发布", "ru", "Публикация в GBIF")]
    [InlineData("es", "Lantana camara", "en", "The shrub Lantana")]
    public void Words_of_one_meaning_share_a_term(string language, string words, string other, string others) =>
        Assert.NotEmpty(Numbers(language, words).Intersect(Numbers(other, others)));

    [Theory]
    [InlineData("en", "protected species in this area", "fr", "aire protégée")]
    [InlineData("en", "seed, bank", "en", "germplasm")]
    public void A_label_of_two_words_takes_both_in_a_row(string language, string words, string other, string others) =>
        Assert.Empty(Numbers(language, words).Intersect(Numbers(other, others)));

    [Fact]
    public void What_is_kept_of_an_offer_is_what_can_be_explained() => Gen.Select(Texts, Texts).Sample((title, body) =>
    {
        var kept = Terms.OfOffer(title, body);
        Assert.Equal(kept.Order().Distinct(), kept);
        Assert.Equal(Terms.Said(title, body).Select(found => found.Number).Distinct().Order(), kept.Select(number => number & WithoutMark).Order());
    }, iter: 100, threads: 1);

    [Fact]
    public void Words_of_the_title_and_words_said_again_stand_out()
    {
        var kept = Terms.OfOffer(LocalizedText.Of("en", "Peat"), LocalizedText.Of("en", "Canals are blocked, other canals dug; a weir."));
        Assert.Contains(Marked("Peat"), kept);
        Assert.Contains(Marked("canal"), kept);
        Assert.DoesNotContain(Marked("weir"), kept);
    }

    private static uint Marked(string word) => Terms.Said(LocalizedText.Of("en", word.ToLowerInvariant()), LocalizedText.Empty)[0].Number | ~WithoutMark;

    private static HashSet<uint> Numbers(string language, string words) =>
        [.. Terms.Said(LocalizedText.Of(language, words), LocalizedText.Empty).Select(found => found.Number)];

    private static readonly string[] LabelsOfTheField = [.. Lists.FieldWords.SelectMany(word => word.Words.Values).SelectMany(labels => labels)];

    private static readonly Gen<string> Phrases = Gen.Int[0, LabelsOfTheField.Length - 1].Array[0, 12]
        .Select(picked => string.Join(", ", picked.Select(at => LabelsOfTheField[at])));

    private static readonly string[] Tags = ["en", "fr", "es", "ar", "zh", "ru", "sw"];

    private static readonly Gen<LocalizedText> Texts =
        Gen.Select(Gen.Int[0, Tags.Length - 1], Gen.OneOf(Gen.String, Phrases), (tag, text) => LocalizedText.Of(Tags[tag], text));
}
