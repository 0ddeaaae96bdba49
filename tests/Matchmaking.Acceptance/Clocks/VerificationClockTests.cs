using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Loading;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Clocks;

public sealed class VerificationClockTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Before_a_verification_ends_those_concerned_hear_and_a_renewal_starts_its_time_anew()
    {
        await cast.Grace.Waits(680);
        await Eventually.Until(async () => await Heard("ends on"), "a reminder");
        Assert.True((await cast.Lin.Reads(Institute)).Flag("verified"));
        await cast.Sofia.Does($"{Institute}/verification", new { evidence = "Its statute, seen again" });
        await cast.Grace.Waits(60);
        Assert.True((await cast.Lin.Reads(Institute)).Flag("verified"));
        await cast.Grace.Waits(680);
        await Eventually.Until(async () => await Heard("ended on"), "word of the end");
        Assert.False((await cast.Lin.Reads(Institute)).Flag("verified"));
    }

    async Task<bool> Heard(string what) => (await cast.Lin.Reads("/api/me/notices?take=200")).Rows("items")
        .Any(notice => notice.Text("kind") == "verification" && notice.Text("text").Contains(what, StringComparison.Ordinal));

    static readonly string Institute = $"/api/organizations/{Organization.IdOf(DemonstrationPeople.Institute.Name!)}";
}
