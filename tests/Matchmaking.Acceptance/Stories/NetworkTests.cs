using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Loading;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

/// <summary>A service of its own: networks are looked for among all that there are.</summary>
public sealed class NetworkTests(Stage stage) : IClassFixture<Stage>
{
    static readonly string Institute = DemonstrationPeople.Institute.Name!;

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_network_leads_to_its_members_and_they_to_it()
    {
        var keeper = (await cast.Sofia.Does("/api/organizations", new { name = "Dryland Herbaria" })).Id("organizationId");
        var networkId = (await cast.Amina.Does("/api/networks", Network("Herbaria of the drylands", "Dryland Herbaria", Institute, "Herbarium that nobody knows"))).Id("entryId");

        var page = (await cast.Nobody.Gets($"/en/networks/{networkId}")).Text;
        Assert.Contains("2 members", page, StringComparison.Ordinal);
        Assert.Contains(Link($"/en/organizations/{Organization.IdOf(Institute)}"), page, StringComparison.Ordinal);
        Assert.Contains("Herbarium that nobody knows", page, StringComparison.Ordinal);
        Assert.Contains(Link($"/en/organizations/{keeper}"), page, StringComparison.Ordinal);

        Assert.Contains(Link($"/en/networks/{networkId}"), (await cast.Nobody.Gets($"/en/organizations/{Organization.IdOf(Institute)}")).Text, StringComparison.Ordinal);
        var kept = (await cast.Nobody.Gets($"/en/organizations/{keeper}")).Text;
        Assert.Contains("Members of <bdi>Herbaria of the drylands</bdi>", Straight(kept), StringComparison.Ordinal);
        Assert.Contains(Link($"/en/organizations/{Organization.IdOf(Institute)}"), kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_leaves_is_named_no_more()
    {
        var member = (await cast.Sofia.Does("/api/organizations", new { name = "Seed bank of the coast" })).Id("organizationId");
        var (address, content) = ("/api/networks", Network("Seed banks", null, "seed bank of the COAST "));
        var networkId = (await cast.Amina.Does(address, content)).Id("entryId");
        Assert.Contains("Seed banks", (await cast.Nobody.Gets($"/en/organizations/{member}")).Text, StringComparison.Ordinal);
        content["members"] = Some.List("Another seed bank");
        (await cast.Amina.Puts($"{address}/{networkId}", content, "\"1\"")).Done();
        Assert.DoesNotContain("Seed banks", (await cast.Nobody.Gets($"/en/organizations/{member}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organization_shows_what_it_offers_and_asks_for_and_leads_to_the_list_of_it()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("title", Some.Text("Seed storage for a hundred years"))));
        var other = await cast.Lin.Registers(Some.Offer(("title", Some.Text("A course that is paused"))));
        await cast.Lin.Does($"/api/offers/{other}/pause");
        await cast.Imports(Some.Offer(("organization", new JsonObject { ["name"] = "A rival" })).Line("offer", "o-rival"));
        var page = (await cast.Nobody.Gets($"/en/organizations/{Organization.IdOf(Institute)}")).Text;
        Assert.Contains(Link($"/en/offers/{offerId}"), page, StringComparison.Ordinal);
        Assert.DoesNotContain(other.ToString(), page, StringComparison.Ordinal);

        var all = await cast.Nobody.Reads($"/api/offers?organization={Organization.IdOf(Institute)}&take=200");
        Assert.NotEmpty(all.Rows("items"));
        Assert.All(all.Rows("items"), row => Assert.Equal(Institute, row["organization"]!.Text("name")));
        Assert.Equal("A rival", Assert.Single((await cast.Nobody.Reads($"/api/offers?organization={Organization.IdOf("A rival")}")).Rows("items"))["organization"]!.Text("name"));
        Assert.Empty((await cast.Nobody.Reads("/api/offers?organization=nobody")).Rows("items"));
        Assert.Contains(Institute, (await cast.Nobody.Gets($"/en/offers?organization={Organization.IdOf(Institute)}")).Text, StringComparison.Ordinal);
    }

    static JsonObject Network(string title, string? organization, params string[] members) => new()
    {
        ["title"] = Some.Text(title),
        ["link"] = $"https://example.org/{title.Replace(' ', '-')}",
        ["description"] = Some.Text("Institutions that work together."),
        ["organization"] = organization,
        ["members"] = Some.List(members),
    };

    static string Link(string address) => $"href=\"{address}\"";

    /// <summary>Pages break their lines where their parts meet.</summary>
    static string Straight(string page) => System.Text.RegularExpressions.Regex.Replace(page, @"\s+", " ");
}
