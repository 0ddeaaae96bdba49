using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Acceptance.Participants;

/// <summary>A service of its own: the clock is moved past the end of a consent.</summary>
public sealed class PractitionerStories(Stage stage) : IClassFixture<Stage>
{
    const string Own = "/api/me/practitioner";

    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    Cast Cast => stage.Cast;

    [Fact]
    public async Task Teuila_stands_there_with_what_she_knows_and_anybody_finds_her_by_it()
    {
        var practitionerId = await Lists(
            Cast.Teuila, "Teuila of the reefs", ("countries", Some.List("WS")), ("kinds", Some.List("training")), ("link", "https://example.org/teuila"));
        foreach (var asked in new[] { "subject=CBD-SUBJECT-IAS", "kind=training", "languages=en", "country=WS", "q=reefs", "q=seedlings+Samoa" })
            Assert.Contains(practitionerId, Ids(await Cast.Nobody.Reads($"/api/practitioners?{asked}")));
        foreach (var asked in new[] { "subject=CBD-SUBJECT-MAR", "country=IS", "q=volcano" })
            Assert.DoesNotContain(practitionerId, Ids(await Cast.Nobody.Reads($"/api/practitioners?{asked}")));
        Assert.Contains("Teuila of the reefs", (await Cast.Nobody.Gets("/fr/practitioners?country=WS")).Text, StringComparison.Ordinal);
        Assert.Contains("Teuila of the reefs", (await Cast.Nobody.Gets("/en/practitioners.csv?country=WS")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_anybody_reads_of_her_has_her_address_for_mail()
    {
        var practitionerId = await Lists(Cast.Amina, "Amina who brokers");
        string[] addresses =
            [$"/api/practitioners/{practitionerId}", "/api/practitioners", "/api/practitioners.csv", $"/en/practitioners/{practitionerId}", "/en/practitioners"];
        foreach (var address in addresses)
        {
            var read = (await Cast.Nobody.Gets(address)).Text;
            Assert.Contains("Amina who brokers", read, StringComparison.Ordinal);
            Assert.DoesNotContain("amina@example.org", read, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Search_engines_are_kept_out_unless_she_lets_them_in()
    {
        var practitionerId = await Lists(Cast.Wanjiru, "Wanjiru who drafts");
        var page = $"/en/practitioners/{practitionerId}";
        Assert.Contains("noindex", (await Cast.Nobody.Gets(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{practitionerId}", (await Cast.Nobody.Gets("/sitemaps/en-1.xml")).Text, StringComparison.Ordinal);
        await Cast.Wanjiru.Revises(Own, Some.Practitioner(("name", "Wanjiru who drafts"), ("searchEngines", true)));
        Assert.DoesNotContain("noindex", (await Cast.Nobody.Gets(page)).Text, StringComparison.Ordinal);
        Assert.Contains($"{practitionerId}", (await Cast.Nobody.Gets("/sitemaps/en-1.xml")).Text, StringComparison.Ordinal);
        Assert.Contains("noindex", (await Cast.Nobody.Gets("/en/practitioners")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Her_organization_is_shown_as_long_as_she_holds_a_role_for_it()
    {
        var institute = Loading.DemonstrationPeople.Institute.Name!;
        var representative = new { role = "representative", organizationId = Organization.IdOf(institute), basis = "a letter" };
        var (njeri, personId, membershipId) = await Enters("njeri", representative);
        await Cast.Sofia.Does($"/api/people/{personId}/roles", new { role = "practitioner", basis = "a letter" });
        var practitionerId = await Lists(njeri, "Njeri of the institute");
        var organization = (await Cast.Nobody.Reads($"/api/practitioners/{practitionerId}")).Rows("organizations").Single();
        Assert.Equal((institute, true), (organization.Text("name"), organization.Flag("verified")));
        Assert.Contains("Baobab Institute", (await Cast.Nobody.Gets($"/en/practitioners/{practitionerId}")).Text, StringComparison.Ordinal);

        await Cast.Sofia.Does($"/api/people/{personId}/roles/{membershipId}/ending");
        await Cast.Grace.Waits(days: 1);
        Assert.Empty((await Cast.Nobody.Reads($"/api/practitioners/{practitionerId}")).Rows("organizations"));
    }

    [Fact]
    public async Task Who_holds_no_role_any_more_is_not_shown_and_can_still_have_all_forgotten()
    {
        var (wangui, personId, membershipId) = await Enters("wangui", new { role = "practitioner", basis = "a letter" });
        var practitionerId = await Lists(wangui, "Wangui of the plain");
        await Cast.Sofia.Does($"/api/people/{personId}/roles/{membershipId}/ending");
        await Cast.Grace.Waits(days: 1);
        await Gone(practitionerId, "Wangui of the plain");
        Assert.Equal("without-role", (await wangui.Reads(Own)).Word());
        (await wangui.Posts($"{Own}/renewal", new { consent = true })).Refused(403);
        Assert.Equal(204, (await wangui.Posts($"{Own}/forgetting")).Code);
    }

    [Fact]
    public async Task A_consent_that_nobody_renews_ends_by_itself_and_renewal_brings_her_back()
    {
        var (atieno, _, _) = await Enters("atieno", new { role = "practitioner", basis = "a letter" });
        var practitionerId = await Lists(atieno, "Atieno of the lake");
        await Cast.Grace.Waits(days: 367);
        await Gone(practitionerId, "Atieno of the lake");
        Assert.Equal("expired", (await atieno.Reads(Own)).Word());
        (await atieno.Posts(Own, Some.Practitioner())).Refused(409);

        Assert.Equal("shown", (await atieno.Does($"{Own}/renewal", new { consent = true })).Word());
        Assert.Equal("Atieno of the lake", (await Cast.Nobody.Reads($"/api/practitioners/{practitionerId}")).Text("name"));
    }

    [Fact]
    public async Task Who_takes_consent_back_is_gone_at_once_and_may_return()
    {
        var (wairimu, _, _) = await Enters("wairimu", new { role = "practitioner", basis = "a letter" });
        var practitionerId = await Lists(wairimu, "Wairimu of the hills");
        Assert.Equal("withdrawn", (await wairimu.Does($"{Own}/withdrawal")).Word());
        await Gone(practitionerId, "Wairimu of the hills");
        await wairimu.Does($"{Own}/return", new { consent = true });
        Assert.Equal(200, (await Cast.Nobody.Gets($"/en/practitioners/{practitionerId}")).Code);
    }

    [Fact]
    public async Task Who_has_all_forgotten_leaves_no_word_and_no_code_and_may_begin_anew()
    {
        var (makena, _, _) = await Enters("makena", new { role = "practitioner", basis = "a letter" });
        var practitionerId = await Lists(makena, "Makenamakena", ("work", Some.Text("with Makenamakena's own key")));
        await makena.Revises(Own, Some.Practitioner(("name", "Makenamakena"), ("countries", Some.List("KE"))));
        Assert.Contains("mt_doc_practitionerprofile", await stage.Service.WhereItStands("Makenamakena"));
        Assert.DoesNotContain("mt_events", await stage.Service.WhereItStands("Makenamakena"));

        Assert.Equal(204, (await makena.Posts($"{Own}/forgetting")).Code);
        await Gone(practitionerId, "Makenamakena");
        (await makena.Gets(Own)).Refused(404);
        await Forgotten("Makenamakena", practitionerId);

        await Lists(makena, "Somebody new");
        Assert.Equal(200, (await Cast.Nobody.Gets($"/en/practitioners/{practitionerId}")).Code);
    }

    [Fact]
    public async Task Whoever_is_erased_as_a_person_leaves_the_directory_too()
    {
        var (wambui, personId, _) = await Enters("wambui", new { role = "practitioner", basis = "a letter" });
        var practitionerId = await Lists(wambui, "Njeriwambui");
        await Cast.Sofia.Does($"/api/people/{personId}/erasure");
        await Gone(practitionerId, "Njeriwambui");
        await Forgotten("Njeriwambui", practitionerId);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_does_not_bring_older_words_back()
    {
        var (wanja, _, _) = await Enters("wanja", new { role = "practitioner", basis = "a letter" });
        var first = Some.Practitioner(("name", "Wanja, first"));
        await wanja.Posts(Own, first, key: "one");
        await wanja.Revises(Own, Some.Practitioner(("name", "Wanja, second")));
        Assert.Equal(201, (await wanja.Posts(Own, first, key: "one")).Code);
        Assert.Equal("Wanja, second", (await wanja.Reads(Own))["profile"]!.Text("name"));
    }

    static async Task<Guid> Lists(HttpClient person, string name, params (string Field, object? Value)[] changes) =>
        (await person.Does(Own, Some.Practitioner([("name", name), .. changes]))).Id("practitionerId");

    /// <summary>Somebody new, with one role.</summary>
    async Task<(HttpClient Person, Guid PersonId, Guid MembershipId)> Enters(string handle, object role)
    {
        var personId = (await Cast.Sofia.Does("/api/people", new { handle, name = handle })).Id("personId");
        var membershipId = (await Cast.Sofia.Does($"/api/people/{personId}/roles", role)).Id("membershipId");
        return (await Cast.Of(handle), personId, membershipId);
    }

    static IEnumerable<Guid> Ids(JsonNode list) => list.Rows("items").Select(row => row.Id("practitionerId"));

    async Task Gone(Guid practitionerId, string name)
    {
        (await Cast.Nobody.Gets($"/api/practitioners/{practitionerId}")).Refused(404);
        Assert.Equal(404, (await Cast.Nobody.Gets($"/en/practitioners/{practitionerId}")).Code);
        foreach (var list in new[] { "/api/practitioners?take=200", "/en/practitioners", "/api/practitioners.csv" })
            Assert.DoesNotContain(name, (await Cast.Nobody.Gets(list)).Text, StringComparison.Ordinal);
    }

    /// <summary>The words are in no table, the codes in no event, and a replay gives the very state that is stored.</summary>
    async Task Forgotten(string name, Guid practitionerId)
    {
        Assert.Empty(await stage.Service.WhereItStands(name));
        await Eventually.Until(
            async () => !(await EventsOf(practitionerId)).Contains("CBD-SUBJECT-IAS", StringComparison.Ordinal), "older events to forget what she knows");
        await using var session = stage.Service.Store.QuerySession();
        var replayed = await session.Events.AggregateStreamAsync<Practitioner>(practitionerId, token: Now);
        Assert.True(replayed!.SaysTheSameAs((await session.LoadAsync<Practitioner>(practitionerId, Now))!));
    }

    async Task<string> EventsOf(Guid practitionerId)
    {
        await using var session = stage.Service.Store.QuerySession();
        var happened = await session.Events.FetchStreamAsync(practitionerId, token: Now);
        return string.Join('\n', happened.Select(one => JsonSerializer.Serialize(one.Data)));
    }
}
