using Matchmaking.Web;

namespace Matchmaking.Specs.Web;

public sealed class Words_that_bend
{
    [Theory]
    [InlineData("en", "1 one, 0 2 5 11 21 other")]
    [InlineData("fr", "0 1 one, 2 21 other, 1000000 many")]
    [InlineData("es", "1 one, 0 2 21 other, 1000000 many")]
    [InlineData("ru", "1 21 101 one, 2 4 22 104 few, 0 5 11 12 14 20 111 many")]
    [InlineData("zh", "0 1 2 100 other")]
    [InlineData("ar", "0 zero, 1 one, 2 two, 3 10 103 110 few, 11 26 99 111 many, 100 102 200 other")]
    public void Take_the_form_that_CLDR_gives_a_number(string language, string forms)
    {
        foreach (var form in forms.Split(", ").Select(line => line.Split(' ')))
            Assert.All(form[..^1], number => Assert.Equal((number, form[^1]), (number, Plurals.FormOf(long.Parse(number), language))));
    }

    [Fact]
    public void A_number_of_its_own_comes_before_its_form()
    {
        const string Text = "{1}: {0, plural, =0 {nothing} one {# need} other {# needs}}";
        Assert.Equal(["{1}: nothing", "{1}: 1 need", "{1}: 7 needs"], new object[] { 0, 1, 7 }.Select(number => Plurals.Bend(Text, "en", [number, ""])));
    }

    [Fact]
    public void Every_text_has_the_forms_of_its_language()
    {
        foreach (var (language, forms) in Plurals.Forms)
            foreach (var (key, text) in Texts.In(language).Own.Where(text => text.Value.Contains(", plural,", StringComparison.Ordinal)))
            {
                var missing = forms.Except(Plurals.FormsIn(text).Keys).Except(language is "fr" or "es" ? ["many"] : ["zero"]);
                Assert.Equal((language, key, ""), (language, key, string.Join(", ", missing)));
            }
    }

    [Fact]
    public void A_text_bends_in_all_languages_or_in_none()
    {
        var bending = PageLanguages.All.Select(language => Texts.In(language).Own.Where(text => text.Value.Contains(", plural,", StringComparison.Ordinal)).Select(text => text.Key).Order());
        Assert.All(bending, keys => Assert.Equal(bending.First(), keys));
    }
}
