using System.Net;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

/// <summary>People, roles and coverage change who may what, so these pages have a service of their own.</summary>
public sealed class AdministrationPageTests(Stage stage) : IClassFixture<Stage>
{
    const string People = "/en/administration/people";

    [Fact]
    public async Task Sofia_enters_a_person_gives_a_role_and_ends_it()
    {
        using var sofia = await Visitor.SignedIn(stage.Service, "sofia");
        await sofia.Opens(People);
        await sofia.Sends(People, ("handle", "new.drafter"), ("name", "A drafter <of Samoa>"), ("language", "fr"));
        Assert.Equal(HttpStatusCode.OK, sofia.Status);
        Assert.Contains("A drafter &lt;of Samoa&gt;", sofia.Page, StringComparison.Ordinal);
        Assert.Contains("No role yet", sofia.Page, StringComparison.Ordinal);

        var person = sofia.Address;
        await sofia.Sends($"{person}/roles", ("role", "drafter"), ("party", "WS"), ("basis", "Letter of 3 March"), ("from", "2026-01-01"));
        Assert.Equal((HttpStatusCode.OK, person), (sofia.Status, sofia.Address));
        Assert.Contains("Samoa</span>", sofia.Page, StringComparison.Ordinal);
        Assert.Contains("Letter of 3 March", sofia.Page, StringComparison.Ordinal);
        Assert.Contains("new.drafter", (await sofia.Opens($"{People}?role=drafter&q=samoa")).Page, StringComparison.Ordinal);

        await sofia.Opens(person);
        var ending = Between(sofia.Page, "action=\"", "/ending\"");
        await sofia.Sends($"{ending}/ending", ("until", "2026-01-02"));
        Assert.Contains("state-expired", sofia.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("new.drafter", (await sofia.Opens($"{People}?role=drafter")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_without_a_place_is_refused_by_field_and_keeps_what_was_typed()
    {
        using var sofia = await Visitor.SignedIn(stage.Service, "sofia");
        await sofia.Opens(People);
        await sofia.Sends(People, ("handle", "nowhere"), ("name", "Nowhere"), ("language", "en"));
        await sofia.Sends($"{sofia.Address}/roles", ("role", "focal-point"), ("basis", "A letter kept"));
        Assert.Equal(HttpStatusCode.BadRequest, sofia.Status);
        Assert.Contains("href=\"#role-party\"", sofia.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"A letter kept\"", sofia.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_erased_leaves_no_name_behind()
    {
        using var sofia = await Visitor.SignedIn(stage.Service, "sofia");
        await sofia.Opens(People);
        await sofia.Sends(People, ("handle", "leaving"), ("name", "Leaving Person"), ("language", "es"));
        await sofia.Sends($"{sofia.Address}/erasure");
        Assert.Contains("Someone who left", sofia.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Leaving Person", (await sofia.Opens(People)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_begins_and_ends_on_the_page_of_the_centre()
    {
        using var sofia = await Visitor.SignedIn(stage.Service, "sofia");
        const string Page = "/en/centres/COMIFAC";
        await sofia.Opens(Page);
        await sofia.Sends($"{Page}/coverage", ("party", "IS"), ("from", "2026-02-01"), ("basis", "Decision of the board"));
        Assert.Contains("Iceland", sofia.Page, StringComparison.Ordinal);
        await sofia.Sends($"{Page}/coverage", ("party", "IS"), ("from", "2026-03-01"), ("basis", "Twice"));
        Assert.Equal(HttpStatusCode.Conflict, sofia.Status);
        await sofia.Opens(Page);
        await sofia.Sends($"{Page}/coverage-ending", ("party", "IS"), ("until", "2026-02-02"));
        Assert.Contains("from 1 February 2026 until 2 February 2026", sofia.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/centres", "Parties that no centre covers")]
    [InlineData("/en/centres/RCMRD", "Kenya")]
    [InlineData("/en/vocabularies", "complete in six languages")]
    [InlineData("/en/vocabularies/focal-point-types", "CBD")]
    public async Task Anybody_reads(string address, string said)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains(said, visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\"", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_tells_how_many_needs_use_it_and_leads_to_them()
    {
        await stage.Cast.OpensNeed(("targets", new System.Text.Json.Nodes.JsonArray("GBF-TARGET-17")));
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/en/vocabularies/targets");
        Assert.Contains("href=\"/en/needs?target=GBF-TARGET-17\"><bdi>1</bdi></a>", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/needs?target=GBF-TARGET-17&amp;state=open\">1 open</a>", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_told_that_it_is_for_administrators()
    {
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        Assert.Equal(HttpStatusCode.Forbidden, (await tomas.Opens(People)).Status);
    }

    static string Between(string text, string before, string after)
    {
        var end = text.IndexOf(after, StringComparison.Ordinal);
        var start = text.LastIndexOf(before, end, StringComparison.Ordinal) + before.Length;
        return text[start..end];
    }
}
