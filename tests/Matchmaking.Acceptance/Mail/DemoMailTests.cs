using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Mail;

public sealed partial class DemoMailTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task A_newcomer_makes_a_step_late_and_sees_the_mail_that_went_out()
    {
        var needId = await stage.Cast.SubmitsNeed(("title", Some.Text("Late at the coast")));
        await stage.Cast.Wanjiru.Waits(15);
        await stage.Cast.Grace.Hears("step-late", needId);
        var escalation = await Eventually.Get(async () => Rows().Matches((await stage.Cast.Nobody.Gets("/en/demo/mail")).Text)
            .FirstOrDefault(row => row.Groups["to"].Value == "Grace" && row.Groups["subject"].Value == "Late at the coast"), "the escalation among the mail");

        var mail = (await stage.Cast.Nobody.Gets(escalation.Groups["address"].Value)).Text;
        Assert.Contains("List-Unsubscribe=One-Click", mail, StringComparison.Ordinal);
        Assert.Contains("sandbox=", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("grace@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("Late at the coast", (await stage.Cast.Nobody.Gets($"{escalation.Groups["address"].Value}/page")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_tells_of_an_erased_text_is_kept_no_longer()
    {
        var needId = await stage.Cast.SubmitsNeed(("title", Some.Text("The farm of a family")));
        await Eventually.Until(async () => (await Mails()).Contains("The farm of a family", StringComparison.Ordinal), "the mail");
        await stage.Cast.Sofia.Does($"/api/needs/{needId}/erasure", new { reason = "It names a family." });
        await Eventually.Until(async () => !(await Mails()).Contains("The farm of a family", StringComparison.Ordinal), "the mail to be gone");
    }

    async Task<string> Mails() => (await stage.Cast.Nobody.Gets("/en/demo/mail")).Text;

    [GeneratedRegex("href=\"(?<address>/en/demo/mail/[0-9a-f-]{36})\"[^>]*>(?<subject>[^<]*)</a>\\s*<span[^>]*>To\\s*<bdi>(?<to>\\w+)")]
    private static partial Regex Rows();
}
