using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Exchange;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Loading;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Participants;

public sealed class ParticipantStories(Stage stage) : IClassFixture<Stage>
{
    Cast Cast => stage.Cast;

    [Fact]
    public async Task Sofia_enters_a_drafter_who_drafts_until_the_role_ends()
    {
        var personId = await Enters("otieno");
        var membershipId = (await Cast.Sofia.Does($"/api/people/{personId}/roles", new { role = "drafter", party = "KE", basis = "a letter", from = "2026-01-01" }))["membershipId"]!;
        var otieno = await stage.Service.Client("otieno");
        await otieno.Drafts(Some.Need());
        await Cast.Sofia.Does($"/api/people/{personId}/roles/{membershipId}/ending", new { until = "2026-01-31" });
        (await otieno.Posts("/api/needs", Some.Need())).Refused(403);
    }

    [Fact]
    public async Task Nobody_goes_by_the_handle_of_another() =>
        (await Cast.Sofia.Posts("/api/people", new { handle = "tomas", name = "Another" })).Refused(409);

    [Fact]
    public async Task What_is_wrong_with_a_person_is_said_by_field() => Assert.Equal(
        ["handle", "name", "email", "language"],
        (await Cast.Sofia.Posts("/api/people", new { handle = "Of Two Words", email = "nowhere", language = "xx" })).Faults());

    [Fact]
    public async Task People_are_for_administrators_to_see()
    {
        (await Cast.Grace.Gets("/api/people")).Refused(403);
        var people = (await Cast.Sofia.Reads("/api/people?take=200"))["items"]!.AsArray();
        Assert.Contains("marie", people.Select(person => person!["handle"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Centres_say_whether_their_coverage_is_stated_or_inferred()
    {
        var centres = (await Cast.Nobody.Reads("/api/centres"))["items"]!.AsArray();
        Assert.Equal(15, centres.Count);
        Assert.True(CoverageOf(Centre(centres, "RCMRD"), "KE")!["inferred"]!.GetValue<bool>());
        Assert.False(CoverageOf(Centre(centres, "OSS"), "TN")!["inferred"]!.GetValue<bool>());
        Assert.NotEmpty(Centre(centres, "EUROPE")["hosts"]!.AsArray());
    }

    [Fact]
    public async Task Who_covers_a_Party_from_a_day_on_may_broker_for_it_from_then()
    {
        await Cast.Sofia.Does("/api/centres/COMIFAC/coverage", new { party = "AO", basis = "a letter of the centre" });
        (await Cast.Sofia.Posts("/api/centres/COMIFAC/coverage", new { party = "AO", basis = "again" })).Refused(409);
        var after = await Cast.Sofia.Does("/api/centres/COMIFAC/coverage/ending", new { party = "AO" });
        Assert.NotNull(CoverageOf(after, "AO")!["until"]);
    }

    [Theory]
    [InlineData("/api/centres/COMIFAC/coverage")]
    [InlineData("/api/centres/COMIFAC/coverage/ending")]
    public async Task Only_administrators_change_coverage(string address)
    {
        var before = await stage.Service.Events();
        Assert.Equal("an administrator", (await Cast.Marie.Posts(address, new { party = "NG", basis = "mine" })).Refused(403)["role"]!.GetValue<string>());
        Assert.Equal(before, await stage.Service.Events());
    }

    [Fact]
    public async Task Tomas_verifies_an_institute_of_Kenya_and_Teuila_may_not()
    {
        var organizationId = (await Cast.Sofia.Does("/api/organizations", new { name = "Museum of Mombasa", country = "KE" }))["organizationId"]!;
        var refusal = (await Cast.Teuila.Posts($"/api/organizations/{organizationId}/verification", new { evidence = "seen" })).Refused(403);
        Assert.Contains("a focal point of Kenya", refusal["role"]!.GetValue<string>(), StringComparison.Ordinal);
        var verified = await Cast.Tomas.Does($"/api/organizations/{organizationId}/verification", new { evidence = "its statutes" });
        Assert.True(verified["verified"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_organization_is_registered_once_however_it_is_written()
    {
        await Cast.Sofia.Does("/api/organizations", new { name = "Garten der Straße" });
        (await Cast.Sofia.Posts("/api/organizations", new { name = "  GARTEN DER STRASSE " })).Refused(409);
    }

    [Fact]
    public async Task Lins_institute_is_verified() => Assert.True((await Cast.Nobody.Reads(
        $"/api/organizations/{Organization.IdOf(DemonstrationPeople.Institute.Name!)}"))["verified"]!.GetValue<bool>());

    [Theory]
    [InlineData("subjects", 84)]
    [InlineData("targets", 23)]
    [InlineData("kinds", 9)]
    [InlineData("parties", 196)]
    [InlineData("languages", 6)]
    public async Task Lists_of_terms_are_public(string list, int count) =>
        Assert.Equal(count, (await Cast.Nobody.Reads($"/api/vocabularies/{list}"))["items"]!.AsArray().Count);

    [Fact]
    public async Task A_list_that_is_not_there_is_not_found() => (await Cast.Nobody.Gets("/api/vocabularies/colours")).Refused(404);

    async Task<Guid> Enters(string handle) =>
        (await Cast.Sofia.Does("/api/people", new { handle, name = handle }))["personId"]!.GetValue<Guid>();

    static JsonNode Centre(JsonArray centres, string code) => centres.Single(centre => centre!["code"]!.GetValue<string>() == code)!;

    static JsonNode? CoverageOf(JsonNode centre, string party) =>
        centre["coverage"]!.AsArray().SingleOrDefault(coverage => coverage!["party"]!.GetValue<string>() == party);
}
