using System.Net;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Matching;

namespace Matchmaking.Acceptance.Web;

/// <summary>Rules change every list, so their pages have a service of their own.</summary>
public sealed class RulesPageTests(Stage stage) : IClassFixture<Stage>
{
    static readonly (string Field, string Value)[] PlaceFirst =
    [
        ("subject", "100"), ("place", "400"), ("text", "60"), ("kind", "120"), ("target", "120"), ("language", "100"), ("load", "40"),
        ("time", "30"), ("record", "30"), ("decidedBy", "Informal advisory group, meeting 12"), ("advice", "The <centres> asked"), ("from", "2026-01-31"),
    ];

    [Fact]
    public async Task Grace_takes_rules_from_the_form_to_their_adoption()
    {
        await stage.Cast.Lin.Registers(Some.Offer());
        var needId = await stage.Cast.OpensNeed();
        using var grace = await Visitor.SignedIn(stage.Service, "grace");
        await grace.Opens("/en/rules");
        Assert.Contains("aria-current=\"page\">Rules</a>", grace.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"240\"", grace.Page, StringComparison.Ordinal);
        await grace.Sends("/en/rules", PlaceFirst);
        Assert.Equal((HttpStatusCode.OK, "/en/rules"), (grace.Status, grace.Address));
        Assert.DoesNotContain("method=\"post\" action=\"/en/rules\"", grace.Page, StringComparison.Ordinal);

        var number = await Proposed();
        await Eventually.Until(
            async () => (await grace.Opens($"/en/rules/{number}")).Page.Contains("<progress max=\"1\" value=\"1\">", StringComparison.Ordinal),
            "the end of the comparison");
        Assert.Contains("What it changes", grace.Page, StringComparison.Ordinal);
        Assert.Contains("Needs that rank differently: ", grace.Page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"gained-lost\"", grace.Page, StringComparison.Ordinal);
        Assert.Contains("The &lt;centres&gt; asked", grace.Page, StringComparison.Ordinal);
        Assert.Contains("Africa", grace.Page, StringComparison.Ordinal);

        await grace.Sends($"/en/rules/{number}/adoption");
        Assert.Contains("in force", grace.Page, StringComparison.Ordinal);
        await Eventually.Until(
            async () => (await grace.Opens($"/en/needs/{needId}")).Page.Contains($"Rules version {number}</a>", StringComparison.Ordinal),
            "the list by the new rules");
        Assert.Contains(" / 400</bdi>", grace.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_field_and_nothing_typed_is_lost()
    {
        using var grace = await Visitor.SignedIn(stage.Service, "grace");
        await grace.Opens("/en/rules");
        await grace.Sends("/en/rules", [("subject", "777"), .. PlaceFirst.Skip(1).Where(field => field.Field != "decidedBy")]);
        Assert.Equal(HttpStatusCode.BadRequest, grace.Status);
        Assert.Contains("href=\"#rules-weights\"", grace.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"#rules-decidedBy\"", grace.Page, StringComparison.Ordinal);
        Assert.Contains("the weights sum to 1677 and must sum to 1000", grace.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"777\"", grace.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("zh")]
    public async Task Anybody_reads_the_rules_in_six_languages_and_nobody_else_is_offered_the_form(string language)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens($"/{language}/rules");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.DoesNotContain($"action=\"/{language}/rules\"", visitor.Page, StringComparison.Ordinal);
        await visitor.Opens($"/{language}/rules/1");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.Opens($"/{language}/rules/999");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_page_tells_how_far_the_lists_have_been_made_anew()
    {
        await using (var session = stage.Service.Store.LightweightSession())
        {
            var versions = (await stage.Cast.Nobody.Reads("/api/rules")).Rows("items");
            var inForce = versions.Single(rules => rules.Flag("inForce"))["number"]!.GetValue<int>();
            session.Store(RerankProgress.Begin(inForce, 40, DateTimeOffset.UnixEpoch) with { Done = 10 });
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/en/rules");
        Assert.Contains("<progress max=\"40\" value=\"10\">", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("Done: 10 of 40", visitor.Page, StringComparison.Ordinal);
    }

    async Task<int> Proposed() => (await stage.Cast.Grace.Reads("/api/rules")).Rows("items")
        .Single(rules => rules.Word() == "proposed")["number"]!.GetValue<int>();
}
