using System.Net;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

public sealed class ClocksTests(PostgresFixture postgres) : IAsyncLifetime
{
    string database = null!;
    RunningService service = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.FreshDatabase();
        service = await RunningService.Start(database);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_step_that_is_owed_is_reminded_of_then_late_and_a_restart_in_between_changes_nothing()
    {
        var needId = await service.SubmitNeed("Mangroves");
        Assert.Equal("endorsement", (await Clock(needId))["step"]!.GetValue<string>());
        await service.Wait(days: 11);
        await service.Hears("tomas", "step-due", needId);
        Assert.False((await Clock(needId))["late"]!.GetValue<bool>());

        await service.DisposeAsync();
        service = await RunningService.Start(database);
        await service.Wait(days: 4);
        await service.Hears("grace", "step-late", needId);
        await service.Hears("tomas", "need-submitted", needId);
        Assert.True((await Clock(needId))["late"]!.GetValue<bool>());
        Assert.Equal(["need-submitted", "step-due"], (await service.KindsOn("tomas", needId)).Order());
        Assert.Equal(["step-late"], await service.KindsOn("grace", needId));
    }

    [Fact]
    public async Task An_introduction_that_nobody_answers_lapses_after_a_month()
    {
        var needId = await service.SubmitNeed("Coral reefs");
        await service.Post("tomas", $"/api/needs/{needId}/endorsement");
        var introductionId = await service.Introduce(needId, await service.RegisterOffer("Reef survey"));
        await service.Wait(days: 32);
        foreach (var person in new[] { "tomas", "wanjiru", "lin", "amina" }) await service.Hears(person, "introduction-lapsed", needId);
        await service.Hears("grace", "step-late", needId);
        Assert.Equal("lapsed", (await service.Get("amina", $"/api/introductions/{introductionId}"))["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_offer_that_nobody_renews_expires_after_twelve_months()
    {
        var offerId = await service.RegisterOffer("Old offer");
        await service.Wait(days: 360);
        await service.Post("lin", $"/api/offers/{offerId}/renewal");
        await service.Wait(days: 10);
        Assert.Equal("open", await StateOf(offerId));
        await service.Wait(days: 356);
        await Eventually.Until(async () => await StateOf(offerId) == "expired", "the offer expires");
    }

    [Fact]
    public async Task The_clock_does_not_go_back_and_does_not_guess()
    {
        var client = await service.Client("tomas");
        foreach (var body in new[] { "{}", """{"days":-1}""", """{"days":0}""", """{"days":"soon"}""", "nonsense" })
        {
            using var content = new StringContent(body);
            var answer = await client.PostAsync(new Uri("/demo/clock", UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    async Task<JsonNode> Clock(Guid needId) => (await service.Get("tomas", $"/api/needs/{needId}"))["clocks"]!.AsArray().Single()!;

    async Task<string> StateOf(Guid offerId) => (await service.Get("lin", $"/api/offers/{offerId}"))["state"]!.GetValue<string>();
}
