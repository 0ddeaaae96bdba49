using Matchmaking.Acceptance.Killed;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.MailServer;

namespace Matchmaking.Acceptance.Mail;

public sealed class FailingMailTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_server_that_fails_one_time_in_three_gets_every_mail_in_order_and_twice_only_what_it_took_and_then_cut()
    {
        await using var post = await PostOffice.Open(postgres, "fails=0.34", "seed=5");
        var titles = await SubmitNeeds(post.Cast.Wanjiru, 24);
        await Eventually.Until(async () => await Sent(post.Cast.Sofia) == titles.Count, "all mails to be sent");
        var came = post.Came("tomas");
        Assert.Equal(titles, came.Select(mail => mail.Message.Subject!).Distinct());
        var again = came.GroupBy(mail => mail.Message.MessageId).Where(mails => mails.Count() > 1).ToArray();
        Assert.NotEmpty(again);
        Assert.All(again, mails => Assert.All(mails.SkipLast(1), mail => Assert.False(mail.Arrived.Answered)));
        Assert.Equal(titles.Count, came.Count(mail => mail.Arrived.Answered));
    }

    [Fact]
    public async Task Mail_to_an_address_that_is_nobodys_bounces_pauses_and_is_replayed_by_an_administrator()
    {
        await using var post = await PostOffice.Open(postgres);
        var officerId = await post.EntersOfficer("nobody-in", "en");
        var needId = await post.Cast.OpensNeed();
        var bounced = await Eventually.Get(async () => await Deliveries(post.Cast.Sofia, "bounced") is [var first, ..] ? first : null, "a bounce");
        Assert.Equal(officerId, bounced.Id("personId"));
        var answer = bounced.Rows("tries").Single().Text("answer");
        Assert.Contains("is nobody here", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", answer, StringComparison.Ordinal);

        await post.Cast.Amina.Hears("need-endorsed", needId);
        using var page = await Setting.Visitor.At(post.Service.Address, "sofia");
        Assert.Contains("is nobody here", (await page.Gets("/en/deliveries")).Text, StringComparison.Ordinal);
        await post.Cast.Sofia.Does($"/api/mail/deliveries/{bounced.Id("deliveryId")}/replay");
        await Eventually.Until(async () => (await Deliveries(post.Cast.Sofia, "let-go")).Count == 1, "the replay to find that mail pauses");
    }

    [Fact]
    public async Task A_mail_that_comes_back_later_pauses_the_mail_of_its_reader()
    {
        await using var post = await PostOffice.Open(postgres);
        await post.Cast.SubmitsNeed();
        var messageId = (await post.MailFor("tomas")).Single().Message.MessageId;
        await Eventually.Until(async () => await Sent(post.Cast.Sofia) == 1, "the mail to be known as sent");
        await post.Cast.Sofia.Does("/api/mail/bounces", new { messageId = $"<{messageId}>", answer = "5.1.1 tomas@example.org is gone" });
        Assert.Equal("bounced", (await post.Cast.Tomas.Reads("/api/me/mail")).Text("pausedFor"));
        Assert.Equal("5.1.1 (the address) is gone", (await Deliveries(post.Cast.Sofia, "bounced")).Single().Rows("tries")[^1].Text("answer"));
    }

    [Fact]
    public async Task Mail_waits_for_a_server_that_is_away_and_goes_out_when_it_is_back()
    {
        await using var post = await PostOffice.Open(postgres);
        post.Server.Kill();
        await post.Cast.Tomas.Hears("need-submitted", await post.Cast.SubmitsNeed());
        await Eventually.Until(async () => (await Deliveries(post.Cast.Sofia, "waiting")).Any(d => d.Rows("tries").Count > 0), "a try in vain");
        using var back = await RunningMailServer.Start(post.Server.Folder, $"port={post.Server.Port}");
        Assert.Single(await post.MailFor("tomas"));
    }

    [Fact]
    public async Task A_service_that_is_killed_while_it_sends_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        using var server = await RunningMailServer.Start(folder.Path, "slow=100");
        var database = await postgres.FreshDatabase();
        var titles = await SubmitUntilKilled(database, server);
        await using var next = await ServiceProcess.Start(database, PostOffice.Settings(server.Port));
        using var sofia = await next.Client("sofia");
        await Eventually.Until(async () => await Sent(sofia) == titles.Count, "all mails to be sent");
        var came = server.Arrived.Where(mail => mail.To == "tomas@example.org").Select(mail => ReceivedMail.Read(mail).Message).ToArray();
        Assert.Equal(titles, came.Select(mail => mail.Subject!).Distinct());
        Assert.InRange(came.Length, titles.Count, titles.Count + 1);
    }

    static async Task<IReadOnlyList<string>> SubmitUntilKilled(string database, RunningMailServer server)
    {
        await using var service = await ServiceProcess.Start(database, PostOffice.Settings(server.Port));
        using var wanjiru = await service.Client("wanjiru");
        var titles = await SubmitNeeds(wanjiru, 20);
        using var tomas = await service.Client("tomas");
        await Eventually.Until(async () => (await tomas.Reads("/api/me/notices?take=200")).Rows("items").Count == titles.Count, "all notices");
        await Eventually.Until(() => Task.FromResult(server.Arrived.Count > 3), "the first mails");
        await service.Kill();
        Assert.InRange(server.Arrived.Count, 1, titles.Count - 1);
        return titles;
    }

    static async Task<IReadOnlyList<string>> SubmitNeeds(HttpClient wanjiru, int count)
    {
        var titles = Enumerable.Range(1, count).Select(number => $"Need number {number}").ToArray();
        foreach (var title in titles)
            await wanjiru.Does($"/api/needs/{await wanjiru.Drafts(Some.Need(("title", Some.Text(title))))}/submission");
        return titles;
    }

    static async Task<int> Sent(HttpClient sofia) => (await Deliveries(sofia, "sent")).Count(delivery => delivery.Text("person") == "Tomas");

    static async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> Deliveries(HttpClient sofia, string state) =>
        (await sofia.Reads($"/api/mail/deliveries?state={state}&take=200")).Rows("items");
}
