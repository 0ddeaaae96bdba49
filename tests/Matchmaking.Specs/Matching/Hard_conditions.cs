using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public class Hard_conditions
{
    [Fact]
    public void An_offer_that_meets_all_of_them_is_a_candidate() => Assert.Empty(FailingOf(Need(), Offer()));

    [Fact]
    public void Both_must_be_open()
    {
        var (need, offer) = (NeedFacts(Need()), OfferFacts(Offer()));
        Assert.Equal(["open"], Engine(offer).Explain(need, offer with { Open = false }).Failing);
        Assert.Equal(["open"], Engine(offer).Explain(need with { Open = false }, offer).Failing);
    }

    [Fact]
    public void A_slot_must_be_free() => Assert.Equal(["slots"], FailingOf(Need(), Offer(("slots", "2"), ("taken", "2"))));

    [Theory]
    [InlineData("2027-01-01", "2027-06-30", "2027-06-30", "2028-01-01", true)]
    [InlineData("2027-01-01", "2027-06-30", "2027-07-01", "2028-01-01", false)]
    [InlineData("2027-01-01", null, null, "2026-12-31", false)]
    [InlineData("2001-01-01", "2001-12-31", null, null, true)]
    [InlineData(null, "2027-06-30", "2027-06-30", null, true)]
    public void The_windows_must_share_a_day_whatever_today_is(string? from, string? until, string? since, string? last, bool holds)
    {
        var need = Need(("from", Quoted(from)), ("until", Quoted(until)));
        var offer = Offer(("from", Quoted(since)), ("until", Quoted(last)));
        Assert.Equal(holds ? [] : ["time"], FailingOf(need, offer));
    }

    [Theory]
    [InlineData("KE", """{"countries":["KE"]}""", true)]
    [InlineData("KE", """{"countries":["TZ"]}""", false)]
    [InlineData("KE", """{"regions":["Africa"]}""", true)]
    [InlineData("KE", """{"regions":["Western Africa"]}""", false)]
    [InlineData("KE", """{"worldwide":true}""", true)]
    [InlineData("FR", """{"countries":["EU"]}""", false)]
    [InlineData("EU", """{"countries":["FR"]}""", false)]
    [InlineData("EU", """{"regions":["Europe"]}""", true)]
    [InlineData("EU", """{"regions":["Western Europe"]}""", false)]
    public void The_offer_must_serve_one_of_the_Parties(string party, string serves, bool holds) =>
        Assert.Equal(holds ? [] : ["place"], FailingOf(Need(("party", $"\"{party}\"")), Offer(("serves", serves))));

    [Fact]
    public void It_is_enough_to_serve_a_Party_that_shares_the_need() =>
        Assert.Empty(FailingOf(Need(("alsoFor", """["WS"]""")), Offer(("serves", """{"regions":["Polynesia"]}"""))));

    [Fact]
    public void Who_names_more_than_forty_countries_serves_the_ones_it_does_not_name_too()
    {
        var named = Lists.Parties.Keys.Where(party => party != "KE").Order().Take(41).Select(party => $"\"{party}\"");
        Assert.Empty(FailingOf(Need(), Offer(("serves", $"{{\"countries\":[{string.Join(',', named)}]}}"))));
    }

    [Theory]
    [InlineData("false", "false", false)]
    [InlineData("false", "true", true)]
    [InlineData("true", "false", true)]
    public void An_asked_kind_must_be_free_or_at_cost_where_that_is_accepted(string free, string acceptsAtCost, bool holds)
    {
        var need = Need(("acceptsAtCost", acceptsAtCost));
        Assert.Equal(holds ? [] : ["kind"], FailingOf(need, Offer(("kinds", $$"""[{"kind":"training","free":{{free}}},{"kind":"data","free":true}]"""))));
    }

    [Theory]
    [InlineData("true", "fr", false)]
    [InlineData("true", "en", true)]
    [InlineData("false", "fr", true)]
    public void A_language_must_be_shared_only_where_the_need_says_so(string required, string language, bool holds) =>
        Assert.Equal(holds ? [] : ["language"], FailingOf(Need(("languageRequired", required)), Offer(("languages", $"[\"{language}\"]"))));

    [Theory]
    [InlineData("Weed Institute", false)]
    [InlineData("  weed INSTITUTE ", false)]
    [InlineData("Weed  Institute", true)]
    [InlineData("Other", true)]
    public void An_organization_does_not_answer_its_own_need(string requester, bool holds) =>
        Assert.Equal(holds ? [] : ["own"], FailingOf(Need(("requester", $$"""{"name":"{{requester}}"}""")), Offer()));

    [Theory]
    [InlineData("Stra\u00dfe", "STRASSE")]
    [InlineData("Universite\u0301", "UNIVERSIT\u00c9")]
    [InlineData("\u039f\u03b4\u03cc\u03c2", "\u039f\u0394\u038c\u03a3")]
    public void Names_are_compared_composed_and_folded(string requester, string organization) =>
        Assert.Equal(["own"], FailingOf(Need(("requester", $$"""{"name":"{{requester}}"}""")), Offer(("organization", $$"""{"name":"{{organization}}"}"""))));

    [Fact]
    public void A_target_in_common_needs_a_text_that_meets()
    {
        var elsewhere = ("subjects", """["CBD-SUBJECT-FOR"]""");
        Assert.Empty(FailingOf(Need(), Offer(elsewhere)));
        Assert.Equal(["topic"], FailingOf(Need(), Offer(elsewhere, ("title", """{"en":"Something quite different"}"""))));
    }

    [Fact]
    public void A_related_subject_is_topic_enough_without_a_word_in_common()
    {
        var offer = Offer(("subjects", """["CBD-SUBJECT-TAXONOMY"]"""), ("targets", null), ("title", """{"en":"Something quite different"}"""));
        Assert.Empty(FailingOf(Need(("subjects", """["CBD-SUBJECT-GTI"]""")), offer));
    }

    [Fact]
    public void An_enabling_target_is_no_topic_beside_another()
    {
        var offer = Offer(("subjects", """["CBD-SUBJECT-FOR"]"""), ("targets", """["GBF-TARGET-20"]"""));
        Assert.Equal(["topic"], FailingOf(Need(("targets", """["GBF-TARGET-06","GBF-TARGET-20"]""")), offer));
        Assert.Empty(FailingOf(Need(("targets", """["GBF-TARGET-20"]""")), offer));
    }

    [Fact]
    public void Every_failing_condition_is_named_in_the_order_of_the_rules()
    {
        var offer = Offer(("slots", "0"), ("serves", """{"countries":["FR"]}"""), ("subjects", """["CBD-SUBJECT-FOR"]"""), ("targets", null));
        Assert.Equal(["slots", "place", "topic"], FailingOf(Need(), offer));
    }

    [Fact]
    public void A_term_that_the_vocabulary_has_lost_counts_nowhere()
    {
        var need = NeedFacts(Need());
        var older = need with { Content = need.Content with { Subjects = ["CBD-SUBJECT-GONE"], Targets = ["GBF-TARGET-99"] } };
        var offer = OfferFacts(Offer());
        Assert.Equal(["topic"], Engine(offer).Explain(older, offer).Failing);
    }

    private static string? Quoted(string? day) => day is null ? null : $"\"{day}\"";
}
