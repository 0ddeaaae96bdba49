using System.Net;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class SignInPageTests(Stage stage)
{
    [Fact]
    public async Task Tomas_comes_in_by_a_form_and_goes_by_another()
    {
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens("/en/my");
        Assert.Equal((HttpStatusCode.OK, "/en/my"), (tomas.Status, tomas.Address));
        await tomas.Sends("/en/sign-out");
        await tomas.Opens("/en/my");
        Assert.StartsWith("/en/demo", tomas.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_to_sign_in_first_comes_back_to_the_page()
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/fr/needs/new");
        await visitor.Sends("/demo/sign-in", ("person", "wanjiru"), ("returnUrl", "/fr/needs/new"));
        Assert.Equal("/fr/needs/new", visitor.Address);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task Nobody_is_led_elsewhere_by_signing_in(string address)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/en/demo");
        await visitor.Sends("/demo/sign-in", ("person", "tomas"), ("returnUrl", address));
        Assert.Equal("/en/", visitor.Address);
    }

    [Fact]
    public async Task A_form_from_elsewhere_does_nothing()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.SendsForged("/en/needs/new", ("party", "KE"), ("title", "Forged elsewhere"));
        Assert.Equal(HttpStatusCode.BadRequest, wanjiru.Status);
        await wanjiru.Opens("/en/needs?q=Forged");
        Assert.DoesNotContain("Forged elsewhere", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_opens_pages_and_not_the_API()
    {
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens("/api/me");
        Assert.Equal(HttpStatusCode.Unauthorized, tomas.Status);
    }
}
