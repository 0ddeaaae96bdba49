using System.Net;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class IntroducingPageTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Amina_sees_both_mails_with_the_reasons_and_her_words_and_what_goes_out_is_the_same()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("title", Some.Text("A course that is looked at first"))));
        var needId = await cast.OpensNeed(("title", Some.Text("A need that is looked at first")));
        await cast.Amina.FindsCandidate(needId, offerId);
        using var amina = await Visitor.SignedIn(stage.Service, "amina");
        await amina.Opens($"/en/needs/{needId}/introduction?offerIds={offerId}");
        Assert.Equal(3, amina.Page.Split("A course that is looked at first").Length - 1);
        await amina.SendsForm($"/en/needs/{needId}/introduction/preview", ("offerIds", offerId.ToString()), ("message", "Two <b>neighbours</b> who should talk."));
        Assert.Equal(HttpStatusCode.OK, amina.Status);
        Assert.Equal(3, amina.Page.Split("Two &lt;b&gt;neighbours&lt;/b&gt; who should talk.").Length - 1);
        Assert.DoesNotContain((await cast.Lin.Reads("/api/me/notices")).Rows("items"), notice => notice["needId"]?.GetValue<Guid>() == needId);

        await amina.Sends($"/en/needs/{needId}/introduction", ("offerIds", offerId.ToString()), ("message", "Two <b>neighbours</b> who should talk."));
        Assert.StartsWith("/en/introductions/", amina.Address, StringComparison.Ordinal);
        Assert.Contains("Answers are awaited", amina.Page, StringComparison.Ordinal);
        var mail = await Eventually.Get(() => MailOn("A need that is looked at first"), "the mail of the introduction");
        Assert.Contains("Two &lt;b&gt;neighbours&lt;/b&gt; who should talk.", mail, StringComparison.Ordinal);
        Assert.Contains("It works in 1 of 1 subjects of the need", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_against_an_introduction_is_said_before_and_no_mail_is_shown()
    {
        await cast.Imports(Some.Offer(("organization", new System.Text.Json.Nodes.JsonObject { ["name"] = "Herbarium without a stamp" })).Line("offer", "o-unstamped"));
        var offerId = StableId.Of("offer", "elsewhere", "o-unstamped");
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        using var amina = await Visitor.SignedIn(stage.Service, "amina");
        await amina.Opens($"/en/needs/{needId}/introduction?offerIds={offerId}");
        Assert.Contains("Herbarium without a stamp is not verified", amina.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("mail-record", amina.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_brokers_learns_that_the_first_was_quicker_and_keeps_the_message()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        using var amina = await Visitor.SignedIn(stage.Service, "amina");
        await amina.Opens($"/en/needs/{needId}/introduction?offerIds={offerId}");
        await cast.Grace.Introduces(needId, offerId);
        await amina.Sends($"/en/needs/{needId}/introduction", ("offerIds", offerId.ToString()), ("message", "Words that took an hour"));
        Assert.Equal(HttpStatusCode.Conflict, amina.Status);
        Assert.Contains("is introduced to this need already", amina.Page, StringComparison.Ordinal);
        Assert.Contains("Words that took an hour", amina.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/introductions/", amina.Page, StringComparison.Ordinal);
    }

    /// <summary>The mail that tells of the introduction, among those on the same need.</summary>
    async Task<string?> MailOn(string title)
    {
        using var newcomer = Visitor.At(stage.Service);
        await newcomer.Opens("/en/demo/mail");
        foreach (var row in newcomer.Page.Split("/en/demo/mail/").Skip(1).Where(row => row.Contains(title, StringComparison.Ordinal)).ToArray())
            if ((await newcomer.Opens($"/en/demo/mail/{row[..36]}/page")).Page.Contains("An introduction was proposed", StringComparison.Ordinal)) return newcomer.Page;
        return null;
    }
}
