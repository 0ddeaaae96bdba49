using Matchmaking.Acceptance.Setting;
using Matchmaking.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Outbound;

public sealed class OutboundHealthTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task A_receiver_that_is_away_is_told_of_and_keeps_nobody_from_working()
    {
        var line = stage.Service.Services.GetRequiredService<Pipelines>().To(Pipelines.Mail, "nowhere");
        await Assert.ThrowsAsync<IOException>(() => line.Call<string>(_ => throw new IOException("smtp.example.org"), TestContext.Current.CancellationToken));
        var health = await stage.Cast.Nobody.Gets("/health/ready");
        var outbound = health.Done().Rows("outbound");
        Assert.Equal(["mail", "webhook"], outbound.Select(line => line.Text("name")));
        Assert.Equal(nameof(IOException), outbound[0]["lastFailure"]!.Text("what"));
        Assert.DoesNotContain("smtp.example.org", health.Text, StringComparison.Ordinal);
    }
}
