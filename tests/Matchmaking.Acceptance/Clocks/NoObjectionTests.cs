using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

public sealed class NoObjectionTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Where_silence_is_consent_a_need_opens_when_nobody_objected_and_one_that_was_returned_does_not()
    {
        await cast.Tomas.Does("/api/parties/KE/consent", new { consent = "no-objection", days = 10 });
        var (silent, returned) = (await cast.SubmitsNeed(), await cast.SubmitsNeed());
        await cast.Tomas.Hears("no-objection-awaited", silent);
        await cast.Tomas.Does($"/api/needs/{returned}/return", new { reason = "Name the counties." });

        await cast.Grace.Waits(9);
        Assert.Equal("submitted", (await cast.Amina.Reads($"/api/needs/{silent}")).Word());
        await cast.Grace.Waits(3);
        await Eventually.Until(async () => (await cast.Amina.Reads($"/api/needs/{silent}")).Word() == "open", "the need to open by itself");
        Assert.Equal("no-objection", (await cast.Amina.Reads($"/api/needs/{silent}")).Rows("endorsements").Single().Text("basis"));
        Assert.Equal("returned", (await cast.Amina.Reads($"/api/needs/{returned}")).Word());
        Assert.Equal("submitted", (await cast.Tomas.Does($"/api/needs/{silent}/annulment", new { reason = "We overlooked it." })).Word());
    }
}
