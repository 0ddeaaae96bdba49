using System.Globalization;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Clocks;

namespace Matchmaking.Acceptance.Clocks;

public sealed class ExtensionTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task An_agreement_gets_more_time_when_both_sides_say_so()
    {
        var needId = await cast.OpensNeed();
        var introductionId = await cast.BringsTogether(needId, await cast.Lin.Registers(Some.Offer()));
        var due = await DueAt(needId);
        await cast.Grace.Waits(days: 30);
        await cast.Tomas.Does($"/api/introductions/{introductionId}/extension", new { reason = "The ministry has not signed." });
        Assert.Equal(due, await DueAt(needId));
        (await cast.Tomas.Posts($"/api/introductions/{introductionId}/extension", new { reason = "Still not." })).Refused(409);
        Assert.Null((await cast.Lin.Reads($"/api/introductions/{introductionId}")).Rows("extension").Single()["reason"]);

        await cast.Lin.Does($"/api/introductions/{introductionId}/extension", new { reason = "So has ours." });
        Assert.Equal(due.AddMonths(2), await DueAt(needId));
        await cast.Grace.Waits(days: 40);
        Assert.Equal("proposed", (await cast.Amina.Reads($"/api/introductions/{introductionId}")).Word());
        await cast.Grace.Waits(days: 60);
        await Eventually.Until(
            async () => (await cast.Amina.Reads($"/api/introductions/{introductionId}")).Word() == "lapsed", "the introduction to lapse at last");
    }

    [Fact]
    public async Task Word_that_the_time_is_over_is_late_itself_when_both_sides_got_more_time_meanwhile()
    {
        var introductionId = await cast.BringsTogether(await cast.OpensNeed(), await cast.Lin.Registers(Some.Offer()));
        await using var session = stage.Service.Store.LightweightSession();
        var rang = await session.LoadAsync<Deadline>(Deadline.IdOf(Step.Agreement, introductionId), TestContext.Current.CancellationToken);
        await cast.Tomas.Does($"/api/introductions/{introductionId}/extension", new { reason = "The ministry has not signed." });
        await cast.Lin.Does($"/api/introductions/{introductionId}/extension", new { reason = "So has ours." });
        await TimeRanOutHandler.Handle(new TimeRanOut(rang!, rang!.DueAt), session);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal("proposed", (await cast.Amina.Reads($"/api/introductions/{introductionId}")).Word());
    }

    async Task<DateTimeOffset> DueAt(Guid needId) => DateTimeOffset.Parse(
        (await cast.Tomas.Reads($"/api/needs/{needId}")).Rows("clocks").Single(clock => clock.Text("step") == "agreement").Text("dueAt"), CultureInfo.InvariantCulture);
}
