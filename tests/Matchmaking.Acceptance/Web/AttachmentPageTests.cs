using System.Net;
using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed partial class AttachmentPageTests(Stage stage)
{
    [Fact]
    public async Task Wanjiru_attaches_a_letter_on_the_page_of_her_need_and_takes_it_off_again()
    {
        var needId = await stage.Cast.Wanjiru.Drafts(Some.Need());
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens($"/en/needs/{needId}");
        await wanjiru.SendsFile($"/en/needs/{needId}/attachments", "file", "scan0001.pdf", Files.Letter(), ("title", "Letter of the ministry"));
        Assert.StartsWith($"/en/needs/{needId}", wanjiru.Address, StringComparison.Ordinal);
        Assert.Contains("Letter of the ministry</a>", wanjiru.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("scan0001", wanjiru.Page, StringComparison.Ordinal);

        var file = File().Match(wanjiru.Page).Groups[1].Value;
        using var lin = await Visitor.SignedIn(stage.Service, "lin");
        await lin.Opens(file);
        Assert.Equal(HttpStatusCode.NotFound, lin.Status);

        await wanjiru.Sends($"{file}/removal");
        Assert.DoesNotContain("Letter of the ministry", wanjiru.Page, StringComparison.Ordinal);
        await wanjiru.Opens(file);
        Assert.Equal(HttpStatusCode.NotFound, wanjiru.Status);
    }

    [Fact]
    public async Task A_file_that_is_not_taken_is_refused_beside_its_field_and_the_title_stays()
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer());
        using var lin = await Visitor.SignedIn(stage.Service, "lin");
        await lin.Opens($"/en/offers/{offerId}");
        await lin.SendsFile($"/en/offers/{offerId}/attachments", "file", "plan.pdf", "no PDF"u8.ToArray(), ("title", "Our plan"));
        Assert.Equal(HttpStatusCode.BadRequest, lin.Status);
        Assert.Contains("is no PDF", lin.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Our plan\"", lin.Page, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"(/en/needs/[^\"]+/attachments/[^\"]+)\"")]
    private static partial Regex File();
}
