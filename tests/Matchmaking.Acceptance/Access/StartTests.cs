using Matchmaking.Access;

namespace Matchmaking.Acceptance.Access;

/// <summary>With which settings the service refuses to start.</summary>
public sealed class StartTests
{
    static readonly AccessSettings Demo = new(true, null, "matchmaking", null, null);
    static readonly AccessSettings Nobody = new(false, null, "matchmaking", null, null);

    [Fact]
    public void Nobody_vouches_for_people_and_it_is_no_demo() =>
        Assert.Contains("Matchmaking__Access__Authority", Nobody.Objection(["http://127.0.0.1:8080"]), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://matchmaking.example.org:8080")]
    public void The_demo_is_for_loopback_alone(string address) =>
        Assert.Contains("loopback", Demo.Objection(["http://127.0.0.1:1", address]), StringComparison.Ordinal);

    [Fact]
    public void The_demo_starts_on_loopback() => Assert.Null(Demo.Objection(["http://127.0.0.1:0", "http://[::1]:0"]));

    [Fact]
    public void A_provider_suffices() =>
        Assert.Null((Nobody with { Authority = "https://id.example.org" }).Objection(["http://+:8080"]));
}
