using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

/// <summary>A service of its own: the clock is moved past a deadline.</summary>
public sealed class DirectoryTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_need_is_answered_from_the_catalogue_and_the_entry_is_cited()
    {
        var entryId = (await cast.Amina.Does("/api/resources", Guide("https://example.org/guide"))).Id("entryId");
        Assert.Contains("Field guide", (await cast.Nobody.Gets("/api/resources?q=seedlings&languages=en&target=GBF-TARGET-06")).Text, StringComparison.Ordinal);
        Assert.Empty((await cast.Nobody.Reads("/api/resources?languages=fr")).Rows("items"));

        var needId = await cast.OpensNeed();
        var answered = await cast.Amina.Does($"/api/needs/{needId}/answer", new { entryIds = new[] { entryId } });
        Assert.Equal("answered", answered.Word());
        Assert.Equal(entryId, answered.Rows("answeredBy").Single().GetValue<Guid>());
        Assert.Contains("https://example.org/guide", answered.Text("reason"), StringComparison.Ordinal);
        using var tomas = await Visitor.At(stage.Service.Address, "tomas");
        Assert.Matches($"/en/resources/{entryId}\"[^/]*Field guide", (await tomas.Gets($"/en/needs/{needId}")).Text);
    }

    [Fact]
    public async Task A_list_that_is_brought_again_changes_only_what_says_something_else()
    {
        var list = new { items = new[] { Guide("https://example.org/one"), Guide("https://example.org/two") } };
        Assert.Equal(2, Changed(await cast.Grace.Does("/api/resources/list", list)));
        Assert.Equal(0, Changed(await cast.Grace.Does("/api/resources/list", list)));
        list.items[1]["title"] = Some.Text("Another guide");
        Assert.Equal(1, Changed(await cast.Grace.Does("/api/resources/list", list)));
    }

    [Fact]
    public async Task An_open_call_stands_in_the_list_until_its_deadline_has_passed()
    {
        var now = (await cast.Grace.Does("/demo/clock", new { days = 0.000001 }))["now"]!.GetValue<DateTimeOffset>();
        var call = new JsonObject
        {
            ["title"] = Some.Text("Small grants for drylands"),
            ["link"] = "https://example.org/call",
            ["organization"] = "A fund",
            ["deadline"] = now.AddDays(3).ToString("yyyy-MM-dd"),
            ["eligibility"] = Some.Text("Parties in Africa"),
            ["howToApply"] = Some.Text("By the form on the page"),
        };
        await cast.Marie.Does("/api/opportunities", call);
        Assert.Contains("drylands", (await cast.Nobody.Gets("/en/opportunities")).Text, StringComparison.Ordinal);
        await cast.Grace.Waits(days: 4);
        Assert.Empty((await cast.Nobody.Reads("/api/opportunities")).Rows("items"));
        Assert.False((await cast.Nobody.Reads("/api/opportunities?closed=true")).Rows("items").Single().Flag("open"));
    }

    [Fact]
    public async Task A_need_is_referred_to_a_service_of_the_directory_and_its_outcome_there_is_kept()
    {
        var service = new JsonObject
        {
            ["title"] = Some.Text("Another network"),
            ["description"] = Some.Text("Matches needs for technology with those who have it."),
            ["link"] = "https://example.org/network",
            ["regions"] = Some.List("Africa"),
        };
        var serviceId = (await cast.Amina.Does("/api/services", service)).Id("entryId");
        var needId = await cast.OpensNeed();
        var referred = await cast.Amina.Does($"/api/needs/{needId}/referral", new { serviceId });
        Assert.Equal("Another network", referred["referral"]!.Text("service"));

        var known = await cast.Amina.Does($"/api/needs/{needId}/outcome", new { reference = "AN-17", outcome = "An expert was found there." });
        Assert.Equal("AN-17", known["referral"]!.Text("reference"));
        Assert.Equal("An expert was found there.", known["referral"]!.Text("outcome"));
    }

    [Fact]
    public async Task A_network_stands_in_a_directory_of_its_own_and_answers_no_need()
    {
        var network = new JsonObject
        {
            ["title"] = Some.Text("Drylands botanists"),
            ["link"] = "https://example.org/botanists",
            ["regions"] = Some.List("Africa"),
        };
        Assert.Equal(400, (await cast.Amina.Posts("/api/networks", network)).Code);
        network["description"] = Some.Text("Botanists of twelve institutes who answer questions on drylands.");
        var networkId = (await cast.Amina.Does("/api/networks", network)).Id("entryId");
        Assert.Contains("Drylands botanists", (await cast.Nobody.Gets("/en/networks?q=botanists&region=Africa")).Text, StringComparison.Ordinal);
        Assert.Contains("Drylands botanists", (await cast.Nobody.Gets("/fr/networks.csv")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Drylands botanists", (await cast.Nobody.Gets("/en/resources")).Text, StringComparison.Ordinal);
        var needId = await cast.OpensNeed();
        Assert.Equal(400, (await cast.Amina.Posts($"/api/needs/{needId}/answer", new { entryIds = new[] { networkId } })).Code);
    }

    [Fact]
    public async Task Organizations_are_found_by_name_country_and_kind_and_taken_along_so()
    {
        await cast.Lin.Registers(Some.Offer());
        Assert.Contains("Baobab Institute", (await cast.Nobody.Gets("/en/organizations?q=baobab&country=ZA")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Baobab Institute", (await cast.Nobody.Gets("/en/organizations?country=KE")).Text, StringComparison.Ordinal);
        Assert.Single((await cast.Nobody.Reads("/api/organizations?q=BAOBAB&country=ZA")).Rows("items"));
        foreach (var address in new[] { "/api/organizations.csv?q=baobab", "/ru/organizations.csv?q=baobab" })
            Assert.Contains("Baobab Institute", (await cast.Nobody.Gets(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Baobab Institute", (await cast.Nobody.Gets("/api/organizations.csv?country=KE")).Text, StringComparison.Ordinal);
        var centres = (await cast.Nobody.Gets("/fr/centres.csv")).Text;
        Assert.Contains("RCMRD", centres, StringComparison.Ordinal);
        Assert.Contains("Kenya", centres, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_the_directories_says_when_a_link_leads_nowhere_and_takes_an_entry_out()
    {
        var entryId = (await cast.Amina.Does("/api/resources", Guide("https://example.org/moved"))).Id("entryId");
        Assert.False((await cast.Sofia.Does($"/api/resources/{entryId}/check", new { works = false })).Flag("linkWorks"));
        await cast.Sofia.Does($"/api/resources/{entryId}/removal", new { reason = "The page is gone." });
        Assert.DoesNotContain((await cast.Nobody.Reads("/api/resources?take=200")).Rows("items"), entry => entry.Id("entryId") == entryId);
        Assert.True((await cast.Nobody.Reads($"/api/resources/{entryId}")).Flag("removed"));
    }

    static JsonObject Guide(string link) => new()
    {
        ["title"] = Some.Text("Field guide to invasive seedlings"),
        ["link"] = link,
        ["languages"] = Some.List("en"),
        ["targets"] = Some.List("GBF-TARGET-06"),
    };

    static int Changed(JsonNode brought) => brought["changed"]!.GetValue<int>();
}
