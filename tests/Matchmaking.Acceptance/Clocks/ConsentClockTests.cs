using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Clocks;

/// <summary>Lin stands among the practitioners from the demonstration's first day.</summary>
public sealed class ConsentClockTests(Stage stage) : IClassFixture<Stage>
{
    const string Own = "/api/me/practitioner";

    static readonly Guid Lin = Practitioner.IdOf(StableId.Of("person", "lin"));

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_practitioner_is_reminded_renews_lets_it_end_and_is_forgotten_in_the_end()
    {
        await cast.Grace.Waits(days: 340);
        await Eventually.Until(async () => await Heard() == 1, "a reminder");
        using (var lin = await Visitor.At(stage.Service.Address, "lin"))
            Assert.Contains("/en/my/practitioner\"", (await lin.Gets("/en/my?kind=consent-ending")).Text, StringComparison.Ordinal);
        await cast.Lin.Does($"{Own}/renewal", new { consent = true });
        await cast.Grace.Waits(days: 330);
        Assert.Equal("shown", (await cast.Lin.Reads(Own)).Word());
        Assert.Equal(1, await Heard());

        await cast.Grace.Waits(days: 6);
        await Eventually.Until(async () => await Heard() == 2, "another reminder");
        await cast.Grace.Waits(days: 31);
        Assert.Equal("expired", (await cast.Lin.Reads(Own)).Word());

        await cast.Grace.Waits(days: 366);
        await Eventually.Until(async () => (await cast.Lin.Gets(Own)).Code == 404, "the profile to be forgotten");
        await Eventually.Until(async () => (await stage.Service.WhereItStands("Field courses for rangers")).Count == 0, "the words to be gone");
        await using var session = stage.Service.Store.QuerySession();
        var happened = await session.Events.FetchStreamAsync(Lin, token: TestContext.Current.CancellationToken);
        Assert.Equal("system:clock", Assert.IsType<PractitionerForgotten>(happened[^1].Data).By);
        await Eventually.Until(async () => await Untold(), "older events to forget what she knows");
    }

    async Task<bool> Untold()
    {
        await using var session = stage.Service.Store.QuerySession();
        var first = (await session.Events.FetchStreamAsync(Lin, token: TestContext.Current.CancellationToken))[0];
        return ((PractitionerListed)first.Data).Expertise.Subjects.Count == 0;
    }

    async Task<int> Heard() =>
        (await cast.Lin.Reads("/api/me/notices?take=200")).Rows("items").Count(notice => notice.Text("kind") == "consent-ending");
}
