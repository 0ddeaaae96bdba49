using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

[Collection(FlowsCollection.Name)]
public sealed class AdministratorFlowTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sofia_enters_a_person_gives_a_role_ends_it_and_looks_who_covers_whom(string named)
    {
        var handle = $"newcomer-{Guid.NewGuid():N}"[..20];
        await using var sofia = await chromium.As("sofia", stage, Way.Named[named]);

        await sofia.Press("header a[href$='/administration/people']");
        await sofia.Hand.Write("#person-handle", handle);
        await sofia.Hand.Write("#person-name", "A newcomer");
        await sofia.Does("person");
        await sofia.Hand.Choose("#role-role", "drafter");
        await sofia.Hand.Choose("#role-party", "TD");
        await sofia.Hand.Write("#role-basis", "Letter of the ministry, 3 March");
        await sofia.Does("role");
        await sofia.Does(await EndingOn(sofia));
        Assert.Contains("Letter of the ministry, 3 March", await sofia.Page.Says(), StringComparison.Ordinal);

        await sofia.Press("nav.beside a[href$='/administration/people']");
        await sofia.Hand.Write("#filter-q", handle);
        await sofia.Press("form[role=search] button");
        Assert.Contains(handle, await sofia.Page.Says("main table"), StringComparison.Ordinal);
        await sofia.Press("nav.beside a[href$='/centres']");
        await sofia.Press("main a[href$='/centres/COMIFAC']");
        await sofia.Page.Sees("#coverage");
        await sofia.Press("nav.beside a[href$='/vocabularies']");
        await sofia.Press("main a[href$='/vocabularies/kinds']");
        await sofia.Page.Sees(".terms");
        sofia.Behaved();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sofia_hands_in_a_file_and_reads_what_was_refused(string named)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "records.csv");
        await File.WriteAllTextAsync(file, "type,source,reference,party,title.en\nneed,elsewhere,only-a-title,KE,Seedlings of the third river\n", TestContext.Current.CancellationToken);
        await using var sofia = await chromium.As("sofia", stage, Way.Named[named]);
        await sofia.GoTo("/administration/imports");
        await (await sofia.Page.Sees("#import-file")).UploadFileAsync(file);
        await sofia.Hand.Tick("#import-dryRun");
        await sofia.Press("#import > button");
        var import = sofia.Page.Address();
        await Eventually.Until(async () =>
        {
            // With scripts the page comes anew by itself.
            if (!sofia.Way.Scripts) await sofia.Reload();
            return await sofia.Page.Has("main > p .state-completed");
        }, "the check to be done");
        Assert.Equal(import, sofia.Page.Address());
        Assert.Contains("subjects", await sofia.Page.Says(".remarks"), StringComparison.Ordinal);
        sofia.Behaved();
    }

    /// <summary>The deed that ends the one role of the person whose page is open.</summary>
    static async Task<string> EndingOn(Window sofia)
    {
        Assert.Equal(200, sofia.Status);
        return await sofia.Page.EvaluateFunctionAsync<string>("() => document.querySelector(\"form[id^='ending-']\").id");
    }
}
