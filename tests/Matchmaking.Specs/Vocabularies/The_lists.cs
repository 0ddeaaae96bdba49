using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Vocabularies;

public class The_lists
{
    [Fact]
    public void They_are_all_there()
    {
        Assert.Equal((84, 58), (Lists.Subjects.Count, Lists.Subjects.Values.Count(subject => subject.Selectable)));
        Assert.Equal((23, 20, 9), (Lists.Targets.Count, Lists.AichiTargets.Count, Lists.Kinds.Count));
        Assert.Equal((196, 27), (Lists.Parties.Count, Lists.Parties.Keys.Count(party => Lists.IsMember("eu", party, Today))));
        Assert.Equal(39, Lists.Parties.Keys.Count(party => Lists.IsMember("sids", party, Today)));
    }

    [Fact]
    public void Every_kind_has_a_label_in_six_languages() =>
        Assert.All(Lists.Kinds.Values, kind => Assert.Equal(["ar", "en", "es", "fr", "ru", "zh"], kind.Label.Texts.Keys));

    [Fact]
    public void Every_Aichi_target_has_its_successors_or_none_and_they_exist()
    {
        Assert.All(Lists.AichiTargets.Keys, target => Assert.All(Lists.Successors(target), next => Assert.True(Lists.Targets.ContainsKey(next))));
        Assert.Equal(["GBF-TARGET-06"], Lists.Successors("AICHI-TARGET-09"));
        Assert.Empty(Lists.Successors("AICHI-TARGET-17"));
    }

    [Fact]
    public void A_label_falls_back_to_English_and_then_to_the_term_itself()
    {
        Assert.Equal("Alemania", Lists.Label("DE", "es"));
        Assert.Equal("Training", Lists.Label("training", "sw"));
        Assert.Equal("no-such-term", Lists.Label("no-such-term", "en"));
    }

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void Nepal_leaves_the_least_developed_countries_on_its_day(string day, bool member) =>
        Assert.Equal(member, Lists.IsMember("ldc", "NP", DateOnly.Parse(day)));

    [Theory]
    [InlineData("en", true)]
    [InlineData("pt-BR", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("de-CH-1996", true)]
    [InlineData("x-ours", true)]
    [InlineData("", false)]
    [InlineData("en_GB", false)]
    [InlineData("english", false)]
    [InlineData("en-", false)]
    [InlineData("en\n", false)]
    public void A_language_tag_is_well_formed_or_not(string tag, bool holds) => Assert.Equal(holds, LanguageTag.IsWellFormed(tag));
}
