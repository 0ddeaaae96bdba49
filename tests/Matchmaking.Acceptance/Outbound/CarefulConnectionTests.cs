using System.Net;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Notifications;

namespace Matchmaking.Acceptance.Outbound;

/// <summary>Connections as they are outside of the demo, beside a receiver that answers whatever comes.</summary>
public sealed class CarefulConnectionTests
{
    [Fact]
    public async Task A_name_that_answers_otherwise_at_the_call_than_at_the_registration_gains_nothing()
    {
        await using var receiver = await Receiver.Start();
        var answers = new Queue<IPAddress>([IPAddress.Parse("93.184.215.14"), IPAddress.Loopback]);
        var connections = new CarefulConnections(anywhere: false, (_, _) => Task.FromResult(new[] { answers.Dequeue() }));
        Assert.Null(await WebhookAddress.Fault("https://rebinding.example.org/in", connections, Stop));

        using var client = connections.Client();
        var address = new UriBuilder(receiver.Address) { Host = "rebinding.example.org" }.Uri;
        var failed = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address, Stop));
        Assert.IsType<ForbiddenAddressException>(failed.InnerException);
        Assert.False(receiver.HasHeardMore);
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://localhost/")]
    public async Task An_address_of_this_machine_or_the_network_around_it_is_refused(string url) =>
        Assert.Equal("must lead to a public address, not into a private network", (await WebhookAddress.Fault(url, new CarefulConnections(false), Stop))?.Message.ToString());

    [Theory]
    [InlineData("http://93.184.215.14/")]
    [InlineData("https://somebody:secret@93.184.215.14/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task What_is_no_safe_address_of_the_web_is_refused(string url) =>
        Assert.NotNull(await WebhookAddress.Fault(url, new CarefulConnections(false), Stop));

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
