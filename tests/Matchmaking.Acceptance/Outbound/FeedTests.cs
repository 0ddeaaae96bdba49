using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using Ical.Net;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Outbound;

public sealed class FeedTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Tomas_reads_his_inbox_his_needs_and_what_he_owes_by_addresses_that_know_no_sign_in()
    {
        var addresses = await cast.Tomas.Does("/api/me/feeds");
        var needId = await cast.SubmitsNeed(("title", Some.Text("Wetlands & <peat>")));
        await cast.Tomas.Hears("need-submitted", needId);
        Assert.Contains(Items(await Body(addresses.Text("inbox"))), item => item.Title.Text == "Wetlands & <peat>");
        Assert.Contains(Items(await Body(addresses.Text("needs"))), item => item.Links[0].Uri.ToString().EndsWith($"/needs/{needId}", StringComparison.Ordinal));
        var calendar = Calendar.Load(await Body(addresses.Text("calendar")))!;
        Assert.Contains(calendar.Events, day => day.Summary!.EndsWith("Wetlands & <peat>", StringComparison.Ordinal) && !day.Start!.HasTime);
    }

    [Fact]
    public async Task Lin_sees_in_the_calendar_when_an_offer_ends()
    {
        var addresses = await cast.Lin.Does("/api/me/feeds");
        await cast.Lin.Registers(Some.Offer(("title", Some.Text("Herbarium digitization"))));
        Assert.Contains("Herbarium digitization", Calendar.Load(await Body(addresses.Text("calendar")))!.Events.Select(day => day.Summary).Aggregate("", (all, one) => all + one), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tomas_sees_in_the_calendar_until_when_calls_are_open_for_his_region_and_no_others()
    {
        await Opens("Grants for wetlands", []);
        await Opens("Fellowships for islands of the Pacific", ["Oceania"]);
        var calendar = Calendar.Load(await Body((await cast.Tomas.Does("/api/me/feeds")).Text("calendar")))!;
        var days = calendar.Events.Select(day => day.Summary!).ToArray();
        Assert.Contains("Last day to apply: Grants for wetlands", days);
        Assert.DoesNotContain(days, day => day.Contains("Pacific", StringComparison.Ordinal));

        Task Opens(string title, string[] regions) => cast.Amina.Does("/api/opportunities", new
        {
            title = new { en = title },
            link = $"https://example.org/{regions.Length}",
            organization = "A fund",
            deadline = "2099-12-31",
            eligibility = new { en = "Institutions" },
            howToApply = new { en = "By the form" },
            regions,
        });
    }

    [Fact]
    public async Task Nothing_new_is_told_in_one_line_and_nobody_keeps_it_for_others()
    {
        var address = (await cast.Teuila.Does("/api/me/feeds")).Text("inbox");
        using var browser = new HttpClient();
        using var first = await browser.GetAsync(new Uri(address), Stop);
        Assert.Contains("private", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await browser.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task New_addresses_end_the_earlier_ones_and_so_does_taking_them_back()
    {
        var first = (await cast.Marie.Does("/api/me/feeds")).Text("inbox");
        var second = (await cast.Marie.Does("/api/me/feeds")).Text("inbox");
        Assert.Equal((404, 200), (await Status(first), await Status(second)));
        (await cast.Marie.Sends(HttpMethod.Delete, "/api/me/feeds", null)).Done();
        Assert.Equal(404, await Status(second));
    }

    [Fact]
    public async Task The_store_knows_no_address()
    {
        var address = (await cast.Grace.Does("/api/me/feeds")).Text("inbox");
        await using var session = stage.Service.Store.QuerySession();
        var keys = await Marten.QueryableExtensions.ToListAsync(session.Query<Matchmaking.Notifications.FeedKey>(), Stop);
        Assert.DoesNotContain(keys, key => address.Contains(key.Hash, StringComparison.Ordinal));
        Assert.NotEmpty(keys);
    }

    [Fact]
    public async Task Anybody_reads_open_needs_and_offers_as_a_feed_by_the_filters_of_the_list_and_no_others()
    {
        var open = await cast.OpensNeed(("title", Some.Text("Mangrove nurseries")));
        await cast.OpensNeed(("title", Some.Text("Hidden from all")), ("visibility", "centre"));
        await cast.OpensNeed(("title", Some.Text("For those who signed in")), ("visibility", "registered"));
        var submitted = await cast.SubmitsNeed(("title", Some.Text("Not open yet")));
        var needs = await cast.Nobody.Gets("/feeds/needs.atom?q=nurseries");
        Assert.Contains(open.ToString(), needs.Text, StringComparison.Ordinal);
        var all = await cast.Tomas.Gets("/feeds/needs.atom?party=KE");
        Assert.DoesNotContain(new[] { "Hidden from all", "For those who signed in", submitted.ToString() }, all.Text.Contains);
        Assert.Empty(Items((await cast.Nobody.Gets("/feeds/needs.atom?party=WS")).Text));
        var offerId = await cast.Lin.Registers(Some.Offer());
        Assert.Contains(offerId.ToString(), (await cast.Nobody.Gets("/feeds/offers.atom")).Text, StringComparison.Ordinal);
        Assert.Equal("application/atom+xml", needs.ContentType);
    }

    [Fact]
    public async Task Amina_makes_and_takes_back_her_addresses_on_a_page()
    {
        using var amina = await Visitor.SignedIn(stage.Service, "amina");
        await amina.Opens("/en/my/feeds");
        await amina.Sends("/en/my/feeds");
        Assert.Contains(".ics</code>", amina.Page, StringComparison.Ordinal);
        await amina.Opens("/en/my/feeds");
        Assert.DoesNotContain(".ics</code>", amina.Page, StringComparison.Ordinal);
        await amina.Sends("/en/my/feeds/revocation");
        Assert.DoesNotContain("action=\"/en/my/feeds/revocation\"", amina.Page, StringComparison.Ordinal);
    }

    static async Task<string> Body(string address)
    {
        using var reader = new HttpClient();
        return await reader.GetStringAsync(new Uri(address), Stop);
    }

    static async Task<int> Status(string address)
    {
        using var reader = new HttpClient();
        using var answer = await reader.GetAsync(new Uri(address), Stop);
        return (int)answer.StatusCode;
    }

    static IReadOnlyList<SyndicationItem> Items(string atom)
    {
        using var reader = XmlReader.Create(new StringReader(atom));
        return [.. SyndicationFeed.Load(reader).Items];
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
