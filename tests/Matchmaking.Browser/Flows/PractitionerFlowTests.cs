using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

[Collection(FlowsCollection.Name)]
public sealed class PractitionerFlowTests(Stage stage, ChromiumFixture chromium)
{
    const string Headline = "Maps reefs with fishing communities";

    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Teuila_stands_among_the_practitioners_takes_it_back_returns_and_has_all_forgotten(string named)
    {
        await using var teuila = await chromium.As("teuila", stage, Way.Named[named]);
        await teuila.Press("header a[href$='/my']");
        await teuila.Press("nav.beside a[href$='/my/practitioner']");
        await teuila.Hand.Write("#practitioner-headline", Headline);
        await teuila.Hand.Tick("input[name=subjects][value=CBD-SUBJECT-IAS]");
        await teuila.Hand.Tick("input[name=languages][value=en]");
        await teuila.Press("form#practitioner > button");
        Assert.Equal(400, teuila.Status);
        await teuila.Page.Sees("#practitioner-consent-error, .field-error");

        await teuila.Hand.Tick("#practitioner-consent");
        await teuila.Does("practitioner");
        await teuila.Page.Sees(".standing-shown");
        await teuila.Press("main a[href*='/practitioners/']");
        Assert.Contains(Headline, await teuila.Page.Says("main"), StringComparison.Ordinal);

        await teuila.Press("main a[href$='/my/practitioner']");
        await teuila.Does("withdrawal");
        await teuila.Page.Sees(".standing-withdrawn");
        await teuila.Hand.Tick("#return-consent");
        await teuila.Does("return");
        await teuila.Page.Sees(".standing-shown");
        await teuila.Does("forgetting");
        Assert.False(await teuila.Page.Has(".standing"));
        teuila.Behaved();
    }
}
