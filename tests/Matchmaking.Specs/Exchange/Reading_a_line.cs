using Matchmaking.Exchange;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Exchange;

public class Reading_a_line
{
    [Theory]
    [InlineData("party")]
    [InlineData("title")]
    [InlineData("subjects")]
    [InlineData("targets")]
    [InlineData("kinds")]
    [InlineData("languages")]
    [InlineData("source")]
    [InlineData("reference")]
    public void A_need_lacks_what_it_must_have(string field)
    {
        Assert.Equal([field], ErrorsOf(Need((field, null))).Select(error => error.Field));
        Assert.Equal([field], ErrorsOf(Need((field, "null"))).Select(error => error.Field));
    }

    [Theory]
    [InlineData("organization", "organization.name")]
    [InlineData("title", "title")]
    [InlineData("subjects", "subjects")]
    [InlineData("kinds", "kinds")]
    [InlineData("serves", "serves")]
    [InlineData("languages", "languages")]
    [InlineData("slots", "slots")]
    public void An_offer_lacks_what_it_must_have(string field, string named) =>
        Assert.Equal([named], ErrorsOf(Offer((field, null))).Select(error => error.Field));

    [Theory]
    [InlineData("party", "\"US\"", "Party")]
    [InlineData("party", "7", "text")]
    [InlineData("alsoFor", """["KE","ke"]""", "ke is not")]
    [InlineData("subjects", "\"CBD-SUBJECT-IAS\"", "list of terms")]
    [InlineData("subjects", """["CBD-SUBJECT-NONE"]""", "CBD-SUBJECT-NONE is not a subject")]
    [InlineData("subjects", """["CBD-SUBJECT-BIOMES"]""", "heading")]
    [InlineData("subjects", """[{"id":"CBD-SUBJECT-IAS"}]""", "list of terms")]
    [InlineData("subjects", "[]", "at least one")]
    [InlineData("targets", """["GBF-TARGET-24"]""", "GBF-TARGET-24")]
    [InlineData("kinds", """["money"]""", "money")]
    [InlineData("languages", """["english"]""", "language tag")]
    [InlineData("languages", """["e"]""", "language tag")]
    [InlineData("languageRequired", "\"yes\"", "true or false")]
    [InlineData("acceptsAtCost", "1", "true or false")]
    [InlineData("from", "\"2027-02-30\"", "calendar day")]
    [InlineData("from", "\"2027-02-03T00:00:00Z\"", "calendar day")]
    [InlineData("priority", "-1", "negative")]
    [InlineData("priority", "1.5", "whole number")]
    [InlineData("priority", "\"1\"", "whole number")]
    [InlineData("title", "\"Weeds\"", "by language")]
    [InlineData("title", """{"en":"  "}""", "title")]
    [InlineData("title", """{"english!":"Weeds"}""", "language tag")]
    [InlineData("urgency", "\"soon\"", "normal, urgent")]
    [InlineData("visibility", "\"nobody\"", "public, registered, centre")]
    [InlineData("source", "\"a/b\"", "slash")]
    [InlineData("source", "5", "text")]
    public void A_field_of_a_need_that_does_not_hold_is_named(string field, string json, string why)
    {
        var error = Assert.Single(ErrorsOf(Need((field, json))));
        Assert.Equal(field, error.Field);
        Assert.Contains(why, error.Message.ToString());
    }

    [Theory]
    [InlineData("organization", """{"name":"A","country":"ZZ"}""", "organization.country")]
    [InlineData("organization", """{"name":"A","organizationType":"club"}""", "organization.organizationType")]
    [InlineData("organization", "\"A\"", "organization")]
    [InlineData("onBehalfOf", "\"US\"", "onBehalfOf")]
    [InlineData("serves", """{"countries":["US"]}""", "serves.countries")]
    [InlineData("serves", """{"regions":["Atlantis"]}""", "serves.regions")]
    [InlineData("serves", """{"worldwide":"yes"}""", "serves.worldwide")]
    [InlineData("serves", """{"countries":[],"regions":[],"worldwide":false}""", "serves")]
    [InlineData("kinds", """["training"]""", "kinds[0]")]
    [InlineData("kinds", """[{"kind":"money","free":true}]""", "kinds[0].kind")]
    [InlineData("kinds", """[{"kind":"training","free":"yes"}]""", "kinds[0].free")]
    [InlineData("slots", "-1", "slots")]
    [InlineData("slots", "99999999999", "slots")]
    [InlineData("taken", "3", "taken")]
    [InlineData("useful", "1", "useful")]
    [InlineData("ended", "-2", "ended")]
    public void A_field_of_an_offer_that_does_not_hold_is_named(string field, string json, string named) =>
        Assert.Equal([named], ErrorsOf(Offer((field, json))).Select(error => error.Field));

    [Fact]
    public void Every_error_of_a_line_is_told_at_once()
    {
        var errors = ErrorsOf(Need(("party", "\"XX\""), ("subjects", """["A","B"]"""), ("from", "\"2027-12-31\""), ("until", "\"2027-01-01\""), ("kinds", null)));
        Assert.Equal(["party", "subjects", "subjects", "until", "kinds"], errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"type\":\"need\"")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"type\":\"opportunity\"}")]
    [InlineData("{}")]
    public void A_line_that_is_no_record_says_so(string line) =>
        Assert.Single(Assert.IsType<UnreadableLine>(ExchangeLine.Read(line, Lists)).Errors);

    [Theory]
    [InlineData("urgencyReason", """ "\ud800" """, "urgencyReason")]
    [InlineData("urgencyReason", """ "a\u0000b" """, "urgencyReason")]
    [InlineData("colour", """ ["\udc00"] """, "colour")]
    [InlineData("colour", """ {"\ud800":1} """, "colour")]
    [InlineData("\\ud800", "1", "record")]
    public void Text_that_no_database_keeps_is_refused(string field, string json, string named)
    {
        var line = Need().Replace("\"kinds\"", $"\"{field}\":{json},\"kinds\"");
        Assert.Equal(named, Assert.Single(ErrorsOf(line)).Field);
    }

    [Fact]
    public void A_title_has_its_limit_and_a_body_a_wider_one()
    {
        Assert.Empty(ErrorsOf(Need(("title", Text(500)), ("problem", Text(40_000)))));
        Assert.Contains("500 characters", Assert.Single(ErrorsOf(Need(("title", Text(501))))).Message.ToString());
        Assert.Contains("40000 characters", Assert.Single(ErrorsOf(Need(("problem", Text(40_001))))).Message.ToString());
    }

    [Fact]
    public void Unknown_fields_are_kept_and_reported_and_no_error()
    {
        var line = Assert.IsType<NeedLine>(ExchangeLine.Read(Need(("colour", """{"of":"sky"}""")), Lists));
        Assert.True(line.IsValid);
        Assert.Equal(["colour"], line.UnknownFields);
        Assert.Equal("sky", line.Content.Unknown!["colour"].GetProperty("of").GetString());
    }

    [Fact]
    public void Unknown_fields_of_inner_records_are_kept_under_their_path()
    {
        var line = Assert.IsType<OfferLine>(ExchangeLine.Read(Offer(("organization", """{"name":"A","website":"example.org"}""")), Lists));
        Assert.Equal(["organization.website"], line.UnknownFields);
        Assert.Equal("example.org", line.Content.Unknown!["organization.website"].GetString());
    }

    [Fact]
    public void An_Aichi_target_without_successor_is_kept_and_told_of()
    {
        var line = Assert.IsType<NeedLine>(ExchangeLine.Read(Need(("targets", """["AICHI-TARGET-17"]""")), Lists));
        Assert.True(line.IsValid);
        Assert.Equal(["AICHI-TARGET-17"], line.Content.Targets);
        Assert.Contains("AICHI-TARGET-17", Assert.Single(line.Notices).Message.ToString());
    }

    [Fact]
    public void What_is_named_twice_counts_once()
    {
        var line = Assert.IsType<NeedLine>(ExchangeLine.Read(Need(("alsoFor", """["TZ","KE","TZ",null]"""), ("languages", """["en","EN"]""")), Lists));
        Assert.Equal(["KE", "TZ"], line.Content.Parties());
        Assert.Equal(["en"], line.Content.Languages);
    }

    [Fact]
    public void An_organization_may_sit_in_a_State_that_is_no_Party() =>
        Assert.Empty(ErrorsOf(Offer(("organization", """{"name":"A","country":"US"}"""))));

    [Fact]
    public void The_first_occurrence_gives_the_place_and_the_last_valid_one_the_content()
    {
        var lines = new[]
        {
            Need(("reference", "\"a\""), ("party", null)),
            Need(("reference", "\"b\"")),
            Need(("reference", "\"a\""), ("party", "\"TZ\"")),
            Need(("reference", "\"b\""), ("kinds", """["money"]""")),
            Offer(("reference", "\"a\"")),
        };
        var needs = ExchangeFile.LastValid<NeedLine>(lines.Select(line => ExchangeLine.Read(line, Lists)));
        Assert.Equal(["demo/a TZ", "demo/b KE"], needs.Select(need => $"{need.Key} {need.Content.Party}"));
    }

    private static string Text(int length) => $$"""{"en":"{{new string('a', length)}}"}""";
}
