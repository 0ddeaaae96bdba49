using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

public sealed class DemoClockTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task An_introduction_that_nobody_answers_lapses_after_a_month()
    {
        var needId = await cast.OpensNeed();
        var introductionId = await cast.Amina.Introduces(needId, await cast.Lin.Registers(Some.Offer()));
        await cast.Grace.Waits(days: 32);
        foreach (var person in new[] { cast.Tomas, cast.Wanjiru, cast.Lin, cast.Amina }) await person.Hears("introduction-lapsed", needId);
        Assert.Equal("answer", (await cast.Grace.Hears("step-late", needId)).Text("step"));
        Assert.Equal("lapsed", (await cast.Amina.Reads($"/api/introductions/{introductionId}")).Word());
    }

    [Fact]
    public async Task An_introduction_that_both_sides_accepted_lapses_when_they_do_not_agree_in_two_months()
    {
        var needId = await cast.OpensNeed();
        await cast.BringsTogether(needId, await cast.Lin.Registers(Some.Offer()));
        await cast.Grace.Waits(days: 40);
        Assert.DoesNotContain("introduction-lapsed", await cast.Tomas.KindsOn(needId));
        await cast.Grace.Waits(days: 25);
        Assert.Equal("agreement", (await cast.Grace.Hears("step-late", needId)).Text("step"));
    }

    [Fact]
    public async Task A_need_expires_when_its_last_day_has_passed()
    {
        var until = await Today();
        var needId = await cast.OpensNeed(("until", until.AddDays(3).ToString("O")));
        await cast.Grace.Waits(days: 2);
        Assert.Equal("open", (await cast.Tomas.Reads($"/api/needs/{needId}")).Word());
        await cast.Grace.Waits(days: 2);
        await Eventually.Until(async () => (await cast.Tomas.Reads($"/api/needs/{needId}")).Word() == "expired", "the need to expire");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"days":-1}""")]
    [InlineData("""{"days":0}""")]
    [InlineData("""{"days":"soon"}""")]
    [InlineData("nonsense")]
    public async Task The_clock_does_not_go_back_and_does_not_guess(string body) =>
        (await cast.Tomas.Posts("/demo/clock", body)).Refused(400);

    [Fact]
    public async Task Only_whoever_is_signed_in_moves_the_clock() => (await cast.Nobody.Posts("/demo/clock", new { days = 1 })).Refused(401);

    async Task<DateOnly> Today()
    {
        var moved = await cast.Grace.Does("/demo/clock", new { days = 0.001 });
        return DateOnly.FromDateTime(moved["now"]!.GetValue<DateTimeOffset>().UtcDateTime);
    }
}
