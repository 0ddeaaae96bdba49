using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Outbound;

/// <summary>Webhooks beside a receiver that is a real process, with a signature check of its own.</summary>
public sealed class WebhookTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Lins_institute_is_called_with_what_it_may_see_and_can_trust_the_call()
    {
        await using var receiver = await Receiver.Start();
        var (webhookId, _) = await Registers(cast.Lin, receiver, "need-opened", "offer-opened", "notice");
        var hidden = await cast.OpensNeed(("visibility", "centre"), ("title", Some.Text("Hidden")));
        var open = await cast.OpensNeed(("title", Some.Text("Seagrass meadows")));
        var call = await receiver.Receives("matchmaking.need-opened");
        Assert.True(call.Flag("genuine"));
        Assert.Equal("application/cloudevents+json; charset=utf-8", call.Text("type"));
        Assert.Equal(("1.0", $"/api/needs/{open}"), (call["event"]!.Text("specversion"), call["event"]!.Text("subject")));
        Assert.Equal("Seagrass meadows", call["event"]!["data"]!["title"]!.Text("en"));
        Assert.NotEqual(hidden, call["event"]!["data"]!.Id("needId"));

        var offerId = await cast.Lin.Registers(Some.Offer());
        Assert.Equal(offerId, (await receiver.Receives("matchmaking.offer-opened"))["event"]!["data"]!.Id("offerId"));
        await cast.Amina.Introduces(hidden, offerId);
        var notice = await receiver.Receives("matchmaking.notice");
        while (notice["event"]!["data"]!["notice"]!.Text("kind") != "introduction-proposed") notice = await receiver.Receives("matchmaking.notice");
        Assert.Equal(hidden, notice["event"]!["data"]!["notice"]!.Id("needId"));
        await Removes(cast.Lin, webhookId);
    }

    [Fact]
    public async Task After_a_rotation_calls_are_signed_with_both_secrets()
    {
        await using var receiver = await Receiver.Start();
        var (webhookId, before) = await Registers(cast.Lin, receiver, "need-opened");
        var after = (await cast.Lin.Does($"/api/webhooks/{webhookId}/secret")).Text("secret");
        foreach (var secret in new[] { before, after })
        {
            await receiver.Tell($"secret {secret}");
            await cast.Lin.Does($"/api/webhooks/{webhookId}/test");
            var call = await receiver.Receives("matchmaking.test");
            Assert.Equal((true, 2), (call.Flag("genuine"), call["signatures"]!.GetValue<int>()));
        }
        await receiver.Tell("secret whsec_AAAA");
        await cast.Lin.Does($"/api/webhooks/{webhookId}/test");
        Assert.False((await receiver.Receives("matchmaking.test")).Flag("genuine"));
        await Removes(cast.Lin, webhookId);
    }

    [Fact]
    public async Task A_call_that_fails_is_tried_again_under_the_same_id_and_a_redirect_is_not_followed()
    {
        await using var receiver = await Receiver.Start();
        var (webhookId, _) = await Registers(cast.Amina, receiver, "need-opened");
        await receiver.Tell("status 302");
        await cast.Amina.Does($"/api/webhooks/{webhookId}/test");
        var first = await receiver.Receives("matchmaking.test");
        await receiver.Tell("status 204");
        var second = await receiver.Receives("matchmaking.test");
        Assert.Equal((first.Text("id"), "/in"), (second.Text("id"), second.Text("path")));
        var call = await Settled(cast.Amina, webhookId);
        Assert.Equal(("delivered", new[] { "302", "204" }), (call.Text("state"), call.Rows("tries").Select(tried => tried.Text("answer")).ToArray()), Same);

        await cast.Amina.Does($"/api/webhooks/{webhookId}/calls/{call.Id("callId")}/replay");
        Assert.Equal(first.Text("id"), (await receiver.Receives("matchmaking.test")).Text("id"));
        await cast.Amina.Does($"/api/webhooks/{webhookId}/replay", new { since = "2020-01-01T00:00:00Z" });
        Assert.Equal(first.Text("id"), (await receiver.Receives("matchmaking.test")).Text("id"));
        await Removes(cast.Amina, webhookId);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_switched_off_with_a_notice_and_can_be_switched_on_again()
    {
        await using var receiver = await Receiver.Start();
        var (webhookId, _) = await Registers(cast.Marie, receiver, "offer-opened");
        await receiver.Tell("status 410");
        await cast.Marie.Does($"/api/webhooks/{webhookId}/test");
        await Eventually.Until(async () => !(await cast.Marie.Reads($"/api/webhooks/{webhookId}")).Flag("on"), "the webhook to be off");
        await Eventually.Until(
            async () => (await cast.Marie.Reads("/api/me/notices")).Rows("items").Any(notice => notice.Text("kind") == "webhook-off"), "a notice");
        (await cast.Marie.Posts($"/api/webhooks/{webhookId}/test")).Refused(409);
        await receiver.Tell("status 204");
        await cast.Marie.Does($"/api/webhooks/{webhookId}/switching-on");
        await cast.Marie.Does($"/api/webhooks/{webhookId}/test");
        await Eventually.Until(
            async () => (await cast.Marie.Reads($"/api/webhooks/{webhookId}/calls")).Rows("items")[0].Text("state") == "delivered", "a delivery");
        await Removes(cast.Marie, webhookId);
    }

    [Fact]
    public async Task Only_who_sees_to_a_webhook_learns_that_there_is_one_and_nobody_reads_its_secret_again()
    {
        await using var receiver = await Receiver.Start();
        var (webhookId, secret) = await Registers(cast.Lin, receiver, "need-opened");
        (await cast.Amina.Gets($"/api/webhooks/{webhookId}")).Refused(404);
        (await cast.Tomas.Posts($"/api/webhooks/{webhookId}/test")).Refused(404);
        (await cast.Tomas.Posts("/api/webhooks", new { url = "https://example.org", kinds = new[] { "notice" } })).Refused(403);
        (await cast.Lin.Posts("/api/webhooks", new { url = "https://example.org", kinds = new[] { "notice" }, centre = "RCMRD" })).Refused(403);
        Assert.Contains("url", (await cast.Lin.Posts("/api/webhooks", new { url = "ftp://example.org", kinds = new[] { "gossip" } })).Faults());
        Assert.DoesNotContain(secret, (await cast.Sofia.Gets($"/api/webhooks/{webhookId}")).Text, StringComparison.Ordinal);
        await using var session = stage.Service.Store.QuerySession();
        Assert.DoesNotContain(secret[6..], (await session.LoadAsync<Matchmaking.Notifications.Webhook>(webhookId, TestContext.Current.CancellationToken))!.Secret, StringComparison.Ordinal);
        await Removes(cast.Lin, webhookId);
    }

    [Fact]
    public async Task Calls_that_quote_a_need_go_with_its_text()
    {
        await using var receiver = await Receiver.Start();
        var (webhookId, _) = await Registers(cast.Sofia, receiver, "need-opened");
        var needId = await cast.OpensNeed(("title", Some.Text("To be forgotten")));
        await receiver.Receives("matchmaking.need-opened");
        Assert.Contains("To be forgotten", (await cast.Sofia.Gets($"/api/webhooks/{webhookId}/calls")).Text, StringComparison.Ordinal);
        await cast.Sofia.Does($"/api/needs/{needId}/erasure", new { reason = "At the wish of somebody named in it." });
        await Eventually.Until(
            async () => !(await cast.Sofia.Gets($"/api/webhooks/{webhookId}/calls")).Text.Contains("To be forgotten", StringComparison.Ordinal), "the calls to go");
        await Removes(cast.Sofia, webhookId);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Lin_registers_tries_and_reads_a_webhook_on_the_pages(string language)
    {
        await using var receiver = await Receiver.Start();
        using var lin = await Visitor.SignedIn(stage.Service, "lin");
        await lin.Opens($"/{language}/webhooks");
        await lin.Sends($"/{language}/webhooks", ("url", "nowhere"));
        Assert.Contains("href=\"#webhook-url\"", lin.Page, StringComparison.Ordinal);
        await lin.Sends($"/{language}/webhooks", ("url", receiver.Address.ToString()), ("kinds", "need-opened"));
        Assert.Contains("whsec_", lin.Page, StringComparison.Ordinal);
        var webhookId = (await cast.Lin.Reads("/api/webhooks")).Rows("items").Single(one => one.Text("url") == receiver.Address.ToString()).Id("webhookId");
        await lin.Sends($"/{language}/webhooks/{webhookId}/test");
        Assert.DoesNotContain("whsec_", lin.Page, StringComparison.Ordinal);
        await receiver.Receives("matchmaking.test");
        await Eventually.Until(
            async () => (await lin.Opens($"/{language}/webhooks/{webhookId}")).Page.Contains("204, ", StringComparison.Ordinal), "the log");
        await lin.Sends($"/{language}/webhooks/{webhookId}/removal");
        Assert.DoesNotContain(receiver.Address.ToString(), lin.Page, StringComparison.Ordinal);
    }

    async Task<(Guid WebhookId, string Secret)> Registers(HttpClient person, Receiver receiver, params string[] kinds)
    {
        var reply = await person.Posts("/api/webhooks", new { url = receiver.Address, kinds });
        Assert.Equal(201, reply.Code);
        await receiver.Tell($"secret {reply.Json.Text("secret")}");
        return (reply.Json.Id("webhookId"), reply.Json.Text("secret"));
    }

    static Task<JsonNode> Removes(HttpClient person, Guid webhookId) => person.Does($"/api/webhooks/{webhookId}/removal");

    static Task<JsonNode> Settled(HttpClient person, Guid webhookId) => Eventually.Get(
        async () => (await person.Reads($"/api/webhooks/{webhookId}/calls")).Rows("items").FirstOrDefault(call => call.Text("state") != "waiting"), "a settled call");

    static bool Same((string, string[]) one, (string, string[]) other) => one.Item1 == other.Item1 && one.Item2.SequenceEqual(other.Item2);
}
