using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Notifications;

[Collection(Stories.StoriesCollection.Name)]
public sealed class KeysTests(Stage stage)
{
    [Fact]
    public async Task Amina_chooses_other_keys_and_switches_them_off()
    {
        var amina = stage.Cast.Amina;
        var first = await amina.Gets("/api/me/keys");
        Assert.Equal(("j", true), (first.Done()["keys"]!.Text("next"), first.Json.Flag("on")));
        var chosen = (await amina.Puts("/api/me/keys", new { keys = new { next = "n" } }, first.ETag)).Done();
        Assert.Equal(("n", "k"), (chosen["keys"]!.Text("next"), chosen["keys"]!.Text("previous")));
        (await amina.Puts("/api/me/keys", new { on = false }, first.ETag)).Refused(412);
        var off = await amina.Revises("/api/me/keys", new System.Text.Json.Nodes.JsonObject { ["on"] = false });
        Assert.Equal((false, "j"), (off.Flag("on"), off["keys"]!.Text("next")));
        Assert.Equal("j", (await stage.Cast.Marie.Reads("/api/me/keys"))["keys"]!.Text("next"));
    }
}
