using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Exchange.Offline;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Web;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed partial class OfflinePageTests(Stage stage)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_need_filled_in_with_Word_becomes_the_need_that_the_page_makes(string language)
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        using var form = await Taken("need", language);
        form.Chooses("party", "KE").Writes("title", $"Eyes on the ground {language}").Chooses("textLanguage", "en").Ticks("targets/GBF-TARGET-06")
            .Ticks("subjects/CBD-SUBJECT-IAS").Ticks("kinds/training").Ticks($"languages/{language}", language == "en").Ticks("languages/en")
            .Writes("from", "2027-03-01");
        await HandsIn(wanjiru, form.Saved());
        Assert.StartsWith("/en/needs/new?form=full&file=", wanjiru.Address, StringComparison.Ordinal);
        Assert.Contains($"value=\"Eyes on the ground {language}\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("What could not be read", wanjiru.Page, StringComparison.Ordinal);
        var fromFile = await Sent(wanjiru, Filled(wanjiru.Page));

        await wanjiru.Opens("/en/needs/new?form=full");
        var fromPage = await Sent(wanjiru,
            [("party", "KE"), ("textLanguage", "en"), ("title", $"Eyes on the ground {language}"), ("targets", "GBF-TARGET-06"), ("subjects", "CBD-SUBJECT-IAS"),
                ("kinds", "training"), ("languages", "en"), ("from", "2027-03-01"), ("visibility", "public"), ("urgency", "normal")]);
        foreach (var field in new[] { "party", "title", "targets", "subjects", "kinds", "languages", "from", "visibility", "urgency" })
            Assert.Equal(fromPage[field]?.ToJsonString(), fromFile[field]?.ToJsonString());
    }

    [Fact]
    public async Task What_cannot_be_read_is_shown_beside_what_was_and_the_form_waits_on_the_page()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        using var form = await Taken("need", "fr");
        form.Chooses("party", "WS").Writes("title", "A form with faults").Writes("from", "au printemps").Writes("reference", "17");
        await HandsIn(wanjiru, form.Saved());
        Assert.Contains("What could not be read", wanjiru.Page, StringComparison.Ordinal);
        foreach (var found in new[] { "WS", "au printemps", "17" }) Assert.Contains($"<q dir=\"auto\">{found}</q>", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"A form with faults\"", wanjiru.Page, StringComparison.Ordinal);
        var address = wanjiru.Address;

        await wanjiru.SendsLive("/en/needs/help", ("place", address[3..]), ("party", "KE"), ("textLanguage", "fr"), ("title", "A form with faults, mended"));
        await wanjiru.Opens("/en/offline");
        Assert.Contains("A form with faults, mended", wanjiru.Page, StringComparison.Ordinal);
        await wanjiru.Opens(address);
        Assert.Contains("au printemps", wanjiru.Page, StringComparison.Ordinal);

        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens("/en/offline");
        Assert.DoesNotContain("A form with faults", tomas.Page, StringComparison.Ordinal);
        await tomas.Opens(address);
        Assert.DoesNotContain("A form with faults", tomas.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lin_hands_in_an_offer_of_her_institute_and_not_of_another()
    {
        using var lin = await Visitor.SignedIn(stage.Service, "lin");
        using var form = await Taken("offer", "es");
        form.Writes("organization", "Somebody else’s institute").Writes("title", "Courses from a file").Chooses("kinds/training", "free").Ticks("worldwide");
        await HandsIn(lin, form.Saved());
        Assert.StartsWith("/en/offers/new?form=full&file=", lin.Address, StringComparison.Ordinal);
        Assert.Contains("Somebody else’s institute</q>", lin.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Courses from a file\"", lin.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_form_is_refused_on_the_page()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await HandsIn(wanjiru, "Hello"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, wanjiru.Status);
        Assert.Contains("it is no Word document", wanjiru.Page, StringComparison.Ordinal);
        await HandsIn(wanjiru, new byte[3 * 1024 * 1024]);
        Assert.Contains("larger than 2 MB", wanjiru.Page, StringComparison.Ordinal);
        await wanjiru.Sends("/en/offline", ("file", ""));
        Assert.Contains("choose the file", wanjiru.Page, StringComparison.Ordinal);
    }

    async Task<FilledWord> Taken(string form, string language)
    {
        using var browser = new HttpClient { BaseAddress = stage.Service.Address };
        using var answer = await browser.GetAsync(new Uri($"/api/imports/{form}.docx?language={language}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(MediaTypes.Docx, answer.Content.Headers.ContentType!.MediaType);
        return new FilledWord(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    static async Task HandsIn(Visitor person, byte[] file)
    {
        await person.Opens("/en/offline");
        await person.SendsFile("/en/offline", "file", "need.docx", file);
    }

    async Task<JsonNode> Sent(Visitor person, (string, string)[] fields)
    {
        await person.Sends("/en/needs/new", [.. fields, ("then", "save")]);
        return await stage.Cast.Wanjiru.Reads($"/api/needs/{person.RecordId()}");
    }

    /// <summary>What a browser would send of the form that is open.</summary>
    static (string, string)[] Filled(string page) =>
    [
        .. Pairs(Input(), page).Where(field => field.Item1 is "title" or "from" or "until"),
        .. Pairs(Tick(), page),
        .. Selecting().Matches(page).SelectMany(select => Chosen().Matches(select.Value).Select(option => (select.Groups["name"].Value, option.Groups["value"].Value))),
    ];

    static IEnumerable<(string, string)> Pairs(Regex fields, string page) =>
        fields.Matches(page).Select(field => (field.Groups["name"].Value, field.Groups["value"].Value));

    [GeneratedRegex("<input [^>]*name=\"(?<name>[^\"]+)\"[^>]* value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Input();

    [GeneratedRegex("<input [^>]*type=\"(checkbox|radio)\"[^>]*name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"[^>]* checked")]
    private static partial Regex Tick();

    [GeneratedRegex("<select [^>]*name=\"(?<name>[^\"]+)\".*?</select>", RegexOptions.Singleline)]
    private static partial Regex Selecting();

    [GeneratedRegex("<option value=\"(?<value>[^\"]+)\"[^>]* selected")]
    private static partial Regex Chosen();
}
