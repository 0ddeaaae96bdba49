using System.Net;
using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed partial class PublicPageTests(Stage stage)
{
    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("en", "ltr")]
    [InlineData("es", "ltr")]
    [InlineData("fr", "ltr")]
    [InlineData("ru", "ltr")]
    [InlineData("zh", "ltr")]
    public async Task The_first_page_speaks_six_languages(string language, string direction)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens($"/{language}/");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", visitor.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/needs")]
    [InlineData("/en/offers")]
    [InlineData("/en/about")]
    [InlineData("/en/demo")]
    [InlineData("/en/needs?party=KE&state=open&target=GBF-TARGET-06&subject=CBD-SUBJECT-IAS&kind=training&q=x")]
    public async Task Anybody_can_open(string address)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory]
    [InlineData("opportunities")]
    [InlineData("resources")]
    [InlineData("services")]
    [InlineData("stories")]
    public async Task Directories_and_stories_are_reached_from_the_first_page(string place)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/fr/");
        Assert.Contains($"href=\"/fr/{place}\"", visitor.Page, StringComparison.Ordinal);
        await visitor.Opens($"/fr/{place}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task The_bare_address_leads_to_the_language_of_the_browser()
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = stage.Service.Address };
        browser.DefaultRequestHeaders.Add("Accept-Language", "de, fr-CA;q=0.9, en;q=0.5");
        using var answer = await browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/fr/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_leads_nowhere_is_a_page_too()
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/fr/nulle-part");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Contains("<html lang=\"fr\"", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_lets_in_scripts_of_its_text_or_addresses_elsewhere()
    {
        using var browser = new HttpClient { BaseAddress = stage.Service.Address };
        using var answer = await browser.GetAsync(new Uri("/en/", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.StartsWith("<script type=\"module\" src=\"/scripts/page.js?", Assert.Single(Scripts().Matches(page)).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"http", page, StringComparison.OrdinalIgnoreCase);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [GeneratedRegex("<script[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();
}
