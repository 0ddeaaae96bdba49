using System.Net;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

/// <summary>Rules of who hears change for everybody, so their page has a service of its own.</summary>
public sealed class HearingPageTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Grace_tries_a_row_on_last_month_proposes_it_and_adopts_it()
    {
        var needId = await stage.Cast.SubmitsNeed();
        await stage.Cast.Tomas.Hears("need-submitted", needId);
        using var grace = await Visitor.SignedIn(stage.Service, "grace");
        await grace.Opens("/en/hearing-rules?change=need-submitted");
        Assert.Contains("Try on last month", grace.Page, StringComparison.Ordinal);

        await grace.Sends("/en/hearing-rules/trial", ("change", "need-submitted"), ("focal-points", "now"), ("author", "daily"));
        Assert.Equal(HttpStatusCode.OK, grace.Status);
        Assert.Contains("This would have reached 2 people last month; the rules in force reached 1.", grace.Page, StringComparison.Ordinal);

        await grace.Sends("/en/hearing-rules", ("change", "need-submitted"), ("decidedBy", "Bureau, meeting 3"));
        Assert.Equal(HttpStatusCode.BadRequest, grace.Status);
        Assert.Contains("nobody would hear of it", grace.Page, StringComparison.Ordinal);

        await grace.Sends("/en/hearing-rules",
            ("change", "need-submitted"), ("focal-points", "now"), ("author", "daily"), ("decidedBy", "Bureau, meeting 3"));
        Assert.Equal(HttpStatusCode.OK, grace.Status);
        Assert.Contains("What it would change", grace.Page, StringComparison.Ordinal);
        await grace.Sends("/en/hearing-rules/2/adoption");
        Assert.Contains("the author · daily", grace.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("What it would change", grace.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tomas_says_how_he_hears_and_what_is_wrong_is_said_beside_the_field()
    {
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens("/en/my/preferences");
        await tomas.Sends("/en/my/preferences",
            ("language", "en"), ("mail", "yes"), ("at", "07:00"), ("timeZone", "Atlantis/Capital"), ("weekday", "monday"));
        Assert.Equal(HttpStatusCode.BadRequest, tomas.Status);
        Assert.Contains("must be the name of a time zone", tomas.Page, StringComparison.Ordinal);
        await tomas.Sends("/en/my/preferences",
            ("language", "en"), ("mail", "yes"), ("at", "06:15"), ("timeZone", "Africa/Nairobi"), ("weekday", "friday"), ("needs", "daily"));
        Assert.Equal((HttpStatusCode.OK, "/en/my/preferences"), (tomas.Status, tomas.Address));
        Assert.Contains("value=\"06:15\"", tomas.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tomas_mutes_a_need_on_its_page_and_reads_his_inbox_by_record()
    {
        var needId = await stage.Cast.SubmitsNeed();
        await stage.Cast.Tomas.Hears("need-submitted", needId);
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens($"/en/needs/{needId}");
        Assert.Contains("No mail of this", tomas.Page, StringComparison.Ordinal);
        await tomas.Sends("/en/my/mutes", ("record", "Need"), ("recordId", needId.ToString()));
        Assert.Equal($"/en/needs/{needId}", tomas.Address);
        Assert.Contains("Mail of this again", tomas.Page, StringComparison.Ordinal);
        await tomas.Opens("/en/my/preferences");
        Assert.Contains($"/en/needs/{needId}", tomas.Page, StringComparison.Ordinal);

        await tomas.Opens($"/zh/my?record={needId}&kind=need-submitted");
        Assert.Contains("肯尼亚：有一项需求等待您核准。", tomas.Page, StringComparison.Ordinal);
        await tomas.Opens($"/en/my?record={needId}&kind=need-submitted");
        Assert.Contains("Mark all as read", tomas.Page, StringComparison.Ordinal);
        await tomas.Sends("/en/my/notices/reading", ("record", needId.ToString()));
        await tomas.Opens($"/en/my?record={needId}&unread=true");
        Assert.Contains("Choose another", tomas.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("zh")]
    public async Task Anybody_reads_who_hears_of_what_in_other_languages(string language)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens($"/{language}/hearing-rules");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.DoesNotContain("change=", visitor.Page, StringComparison.Ordinal);
    }
}
