using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public class Factors_of_a_fit
{
    [Theory]
    [InlineData("""["CBD-SUBJECT-IAS"]""", """["CBD-SUBJECT-IAS"]""", 240)]
    [InlineData("""["CBD-SUBJECT-IAS","CBD-SUBJECT-FOR"]""", """["CBD-SUBJECT-IAS"]""", 120)]
    [InlineData("""["CBD-SUBJECT-GTI"]""", """["CBD-SUBJECT-TAXONOMY"]""", 120)]
    [InlineData("""["CBD-SUBJECT-GTI","CBD-SUBJECT-IAS","CBD-SUBJECT-FOR"]""", """["CBD-SUBJECT-TAXONOMY","CBD-SUBJECT-IAS"]""", 120)]
    [InlineData("""["CBD-SUBJECT-IAS","CBD-SUBJECT-IAS"]""", """["CBD-SUBJECT-IAS"]""", 240)]
    public void Subjects_count_two_when_shared_and_one_when_related(string asked, string given, int points) =>
        Assert.Equal(points, FactorsOf(Need(("subjects", asked)), Offer(("subjects", given))).Subject);

    [Theory]
    [InlineData(4, 240)]
    [InlineData(5, 120)]
    [InlineData(8, 120)]
    [InlineData(9, 80)]
    public void An_offer_of_many_subjects_counts_as_broad_by_a_quarter_rounded_up(int subjects, int points)
    {
        var given = Lists.Subjects.Values.Where(subject => subject.Selectable && subject.Id != "CBD-SUBJECT-IAS" && subject.Related.Count == 0);
        var named = string.Join(',', given.Take(subjects - 1).Select(subject => $"\"{subject.Id}\""));
        Assert.Equal(points, FactorsOf(Need(), Offer(("subjects", $"[\"CBD-SUBJECT-IAS\",{named}]"))).Subject);
    }

    [Theory]
    [InlineData("""{"countries":["KE"]}""", 160)]
    [InlineData("""{"regions":["Eastern Africa"]}""", 120)]
    [InlineData("""{"regions":["Sub-Saharan Africa"]}""", 80)]
    [InlineData("""{"regions":["Africa"]}""", 80)]
    [InlineData("""{"worldwide":true}""", 40)]
    [InlineData("""{"countries":["KE"],"regions":["Eastern Africa","Africa"],"worldwide":true}""", 160)]
    [InlineData("""{"regions":["Africa","Eastern Africa"],"worldwide":true}""", 120)]
    public void Place_is_worth_most_when_the_Party_is_named_and_least_worldwide(string serves, int points) =>
        Assert.Equal(points, FactorsOf(Need(), Offer(("serves", serves))).Place);

    [Theory]
    [InlineData("DE", """{"regions":["Western Europe"]}""", 120)]
    [InlineData("DE", """{"regions":["Europe"]}""", 80)]
    [InlineData("EU", """{"regions":["Europe"]}""", 120)]
    [InlineData("EU", """{"countries":["EU"]}""", 160)]
    public void The_innermost_region_is_the_narrowest_that_a_Party_has(string party, string serves, int points) =>
        Assert.Equal(points, FactorsOf(Need(("party", $"\"{party}\"")), Offer(("serves", serves))).Place);

    [Fact]
    public void Place_is_shared_among_all_Parties_of_the_need_each_counted_once()
    {
        var need = Need(("alsoFor", """["TZ","KE","TZ","FR"]"""));
        Assert.Equal(160 * (4 + 3 + 0) / 12, FactorsOf(need, Offer(("serves", """{"countries":["KE"],"regions":["Eastern Africa"]}"""))).Place);
    }

    [Theory]
    [InlineData(40, 160)]
    [InlineData(41, 40)]
    public void More_than_forty_named_countries_count_as_worldwide(int countries, int points)
    {
        var others = Lists.Parties.Keys.Where(party => party != "KE").Order().Take(countries - 1).Select(party => $"\"{party}\"");
        Assert.Equal(points, FactorsOf(Need(), Offer(("serves", $"{{\"countries\":[\"KE\",{string.Join(',', others)}]}}"))).Place);
    }

    [Fact]
    public void Who_names_too_many_countries_keeps_the_regions_it_names()
    {
        var all = string.Join(',', Lists.Parties.Keys.Select(party => $"\"{party}\""));
        Assert.Equal(120, FactorsOf(Need(), Offer(("serves", $"{{\"countries\":[{all}],\"regions\":[\"Eastern Africa\"]}}"))).Place);
    }

    [Theory]
    [InlineData("""["training"]""", """[{"kind":"training","free":true}]""", true, 120)]
    [InlineData("""["training"]""", """[{"kind":"training","free":false}]""", true, 60)]
    [InlineData("""["training","data"]""", """[{"kind":"training","free":true}]""", true, 60)]
    [InlineData("""["training","data"]""", """[{"kind":"training","free":true},{"kind":"data","free":false}]""", true, 90)]
    [InlineData("""["training","data"]""", """[{"kind":"training","free":true},{"kind":"data","free":false}]""", false, 60)]
    [InlineData("""["training","data","tools"]""", """[{"kind":"training","free":true},{"kind":"data","free":true},{"kind":"tools"}]""", true, 120)]
    [InlineData("""["training","data","tools"]""", """[{"kind":"tools","free":false},{"kind":"data","free":true}]""", true, 90)]
    [InlineData("""["training"]""", """[{"kind":"training","free":false},{"kind":"training","free":true}]""", false, 120)]
    public void The_two_best_kinds_count_free_ones_twice(string asked, string given, bool acceptsAtCost, int points) =>
        Assert.Equal(points, FactorsOf(Need(("kinds", asked), ("acceptsAtCost", acceptsAtCost ? "true" : "false")), Offer(("kinds", given))).Kind);

    [Theory]
    [InlineData(4, 120)]
    [InlineData(5, 60)]
    [InlineData(9, 40)]
    public void An_offer_of_many_kinds_counts_as_broad(int kinds, int points)
    {
        var named = Lists.Kinds.Keys.OrderByDescending(kind => kind == "training").Take(kinds).Select(kind => $$"""{"kind":"{{kind}}","free":true}""");
        Assert.Equal(points, FactorsOf(Need(), Offer(("kinds", $"[{string.Join(',', named)}]"))).Kind);
    }

    [Theory]
    [InlineData("""["GBF-TARGET-06"]""", """["GBF-TARGET-06"]""", 120)]
    [InlineData("""["GBF-TARGET-06","GBF-TARGET-04"]""", """["GBF-TARGET-06"]""", 60)]
    [InlineData("""["GBF-TARGET-06"]""", """["GBF-TARGET-01","GBF-TARGET-02","GBF-TARGET-03","GBF-TARGET-04","GBF-TARGET-06"]""", 60)]
    [InlineData("""["GBF-TARGET-06","GBF-TARGET-20","GBF-TARGET-21"]""", """["GBF-TARGET-06"]""", 120)]
    [InlineData("""["GBF-TARGET-06","GBF-TARGET-20"]""", """["GBF-TARGET-20"]""", 0)]
    [InlineData("""["GBF-TARGET-20","GBF-TARGET-21"]""", """["GBF-TARGET-20"]""", 60)]
    [InlineData("""["AICHI-TARGET-09"]""", """["GBF-TARGET-06"]""", 120)]
    [InlineData("""["GBF-TARGET-06"]""", """["AICHI-TARGET-09"]""", 120)]
    [InlineData("""["AICHI-TARGET-09","GBF-TARGET-06"]""", """["GBF-TARGET-06"]""", 120)]
    [InlineData("""["AICHI-TARGET-17"]""", """["AICHI-TARGET-17"]""", 0)]
    [InlineData("""["AICHI-TARGET-17","GBF-TARGET-20"]""", """["GBF-TARGET-20"]""", 120)]
    public void Targets_count_after_Aichi_ones_became_their_successors_and_enabling_ones_only_alone(string asked, string given, int points) =>
        Assert.Equal(points, FactorsOf(Need(("targets", asked)), Offer(("targets", given))).Target);

    [Fact]
    public void An_offer_without_targets_has_no_points_for_them() => Assert.Equal(0, FactorsOf(Need(), Offer(("targets", null))).Target);

    [Theory]
    [InlineData("""["en"]""", """["fr","en"]""", 100)]
    [InlineData("""["en"]""", """["fr"]""", 0)]
    [InlineData("""["en-GB"]""", """["EN"]""", 100)]
    public void A_shared_language_counts_in_full_or_not_at_all(string asked, string given, int points) =>
        Assert.Equal(points, FactorsOf(Need(("languages", asked)), Offer(("languages", given))).Language);

    [Theory]
    [InlineData(3, 0, 60)]
    [InlineData(3, 1, 40)]
    [InlineData(7, 6, 8)]
    public void Free_slots_count_by_their_share(int slots, int taken, int points) =>
        Assert.Equal(points, FactorsOf(Need(), Offer(("slots", $"{slots}"), ("taken", $"{taken}"))).Load);

    [Theory]
    [InlineData("2027-01-01", "2027-12-31", null, null, 40)]
    [InlineData("2027-01-01", "2027-12-31", "2027-12-31", null, 0)]
    [InlineData("2027-01-01", "2027-12-31", "2027-12-02", null, 40 * 30 / 90)]
    [InlineData("2027-01-01", "2027-12-31", null, "2027-03-31", 40)]
    [InlineData("2027-01-01", "2027-12-31", null, "2027-03-30", 40 * 89 / 90)]
    [InlineData("2027-01-01", "2027-01-10", "2027-01-06", "2028-01-01", 20)]
    [InlineData("2027-01-01", "2027-01-01", "2027-01-01", "2027-01-01", 40)]
    [InlineData("2027-01-01", null, "2020-01-01", "2027-01-01", 40)]
    [InlineData(null, "2027-01-01", "2027-01-01", "2027-01-01", 40)]
    [InlineData(null, null, "2027-01-01", "2027-01-01", 40)]
    public void Days_shared_count_up_to_ninety_where_the_need_has_both_dates(string? from, string? until, string? since, string? last, int points) =>
        Assert.Equal(points, FactorsOf(Need(Day("from", from), Day("until", until)), Offer(Day("from", since), Day("until", last))).Time);

    [Theory]
    [InlineData(0, 0, 20)]
    [InlineData(4, 3, 26)]
    [InlineData(1, 0, 13)]
    [InlineData(10, 10, 36)]
    public void A_newcomer_stands_in_the_middle_of_the_record(int ended, int useful, int points) =>
        Assert.Equal(points, FactorsOf(Need(), Offer(("ended", $"{ended}"), ("useful", $"{useful}"))).Record);

    [Fact]
    public void Every_factor_above_zero_has_a_sentence_and_no_other()
    {
        var explanation = Explain(Need(), Offer(("languages", """["fr"]""")));
        var above = explanation.Factors!.Value.Named().Where(factor => factor.Points > 0).Select(factor => factor.Factor);
        Assert.Equal(above, explanation.Reasons!.Keys);
        Assert.DoesNotContain("language", explanation.Reasons.Keys);
        Assert.All(explanation.Reasons.Values, sentence => Assert.Matches("^It .+\\.$", sentence));
    }

    private static (string, string?) Day(string field, string? day) => (field, day is null ? null : $"\"{day}\"");
}
