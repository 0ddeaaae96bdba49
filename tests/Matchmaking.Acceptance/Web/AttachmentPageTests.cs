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

    [Fact]
    public async Task A_file_that_comes_piece_by_piece_goes_on_where_the_line_broke_and_is_for_its_sender_alone()
    {
        var needId = await stage.Cast.Wanjiru.Drafts(Some.Need());
        var letter = Files.Letter(new string('x', 3000));
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await wanjiru.Opens($"/en/needs/{needId}");

        using var begun = await wanjiru.Asks(HttpMethod.Post, "/en/arriving-files", null, Tus, ("Upload-Length", $"{letter.Length}"), ("RequestVerificationToken", wanjiru.Token()));
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        var place = begun.Headers.Location!.ToString();
        await Arrives(wanjiru, place, letter[..1000], 0, HttpStatusCode.NoContent);
        await Arrives(wanjiru, place, letter[1000..2000], 0, HttpStatusCode.Conflict);
        await Arrives(tomas, place, letter[1000..2000], 1000, HttpStatusCode.NotFound);
        using var told = await wanjiru.Asks(HttpMethod.Head, place, null, Tus);
        Assert.Equal(["1000"], told.Headers.GetValues("Upload-Offset"));

        (string, string)[] form = [("title", "Long letter"), ("arrived", place.Split('/')[^1])];
        await wanjiru.Sends($"/en/needs/{needId}/attachments", form);
        Assert.Equal(HttpStatusCode.BadRequest, wanjiru.Status);
        await Arrives(wanjiru, place, [.. letter[1000..], 1, 2, 3], 1000, HttpStatusCode.NoContent);
        await wanjiru.Sends($"/en/needs/{needId}/attachments", form);
        Assert.Contains("Long letter</a>", wanjiru.Page, StringComparison.Ordinal);
        await wanjiru.Opens(File().Match(wanjiru.Page).Groups[1].Value);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(letter), wanjiru.Page);
        using var gone = await wanjiru.Asks(HttpMethod.Head, place, null, Tus);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task What_is_sent_piece_by_piece_is_of_our_own_pages_and_not_too_large()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens("/en/offline");
        (string, string) token = ("RequestVerificationToken", wanjiru.Token());
        foreach (var (headers, status) in new ((string, string)[], HttpStatusCode)[]
                 {
                     ([Tus, ("Upload-Length", "10")], HttpStatusCode.BadRequest),
                     ([token, ("Upload-Length", "10")], HttpStatusCode.PreconditionFailed),
                     ([token, Tus], HttpStatusCode.BadRequest),
                     ([token, Tus, ("Upload-Length", "5242881")], HttpStatusCode.RequestEntityTooLarge),
                 })
        {
            using var answer = await wanjiru.Asks(HttpMethod.Post, "/en/arriving-files", null, headers);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    static (string, string) Tus => ("Tus-Resumable", "1.0.0");

    static async Task Arrives(Visitor person, string place, byte[] piece, int offset, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(piece);
        content.Headers.ContentType = new("application/offset+octet-stream");
        using var answer = await person.Asks(HttpMethod.Patch, place, content, Tus, ("Upload-Offset", $"{offset}"));
        Assert.Equal(status, answer.StatusCode);
    }

    [GeneratedRegex("href=\"(/en/needs/[^\"]+/attachments/[^\"]+)\"")]
    private static partial Regex File();
}
