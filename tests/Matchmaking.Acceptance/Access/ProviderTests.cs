using System.Net;
using System.Net.Http.Headers;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Access;

/// <summary>Outside the demo a provider vouches for people, and this service alone says what they may do.</summary>
public sealed class ProviderTests(VouchedService vouched) : IClassFixture<VouchedService>
{
    readonly SigningProvider provider = vouched.Provider;
    readonly RunningService service = vouched.Service;

    static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task The_administrator_of_the_settings_enters_tomas_who_then_is_known_by_his_own_sign_in()
    {
        using var administrator = Client(provider.Token("first", "matchmaking", Now));
        var personId = (await administrator.Posts("/api/people", new { handle = "tomas", name = "Tomas", language = "en" })).Done()["personId"]!.GetValue<Guid>();
        await administrator.Posts($"/api/people/{personId}/roles", new { role = "focalPoint", party = "KE", basis = "a letter", focalPointType = "CBD-FP1" });
        await administrator.Posts($"/api/people/{personId}/sign-ins", new { issuer = provider.Authority, subject = "t-1" });

        using var tomas = Client(provider.Token("t-1", "matchmaking", Now));
        var drafted = await tomas.Posts("/api/needs", new { party = "KE", title = new { en = "Map invasive plants" } });

        Assert.Equal(HttpStatusCode.Created, drafted.Status);
    }

    [Fact]
    public async Task A_token_gives_nobody_a_role()
    {
        using var stranger = Client(provider.Token("stranger", "matchmaking", Now));

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Posts("/api/needs", new { party = "KE", title = new { en = "Map" } })).Status);
    }

    [Theory]
    [InlineData("another-service", 0)]
    [InlineData("matchmaking", -60)]
    public async Task A_token_for_somebody_else_or_of_another_hour_is_none(string audience, int minutes)
    {
        using var client = Client(provider.Token("first", audience, Now.AddMinutes(minutes)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Posts("/api/people", new { handle = "x", name = "X" })).Status);
    }

    [Fact]
    public async Task The_demo_s_doors_are_not_there_outside_the_demo()
    {

        // Nothing takes a post there: pages answer such addresses to readers alone.
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await service.Anonymous.Posts("/demo/tokens", new { person = "tomas" })).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await service.Anonymous.Posts("/demo/clock", new { days = 1 })).Status);
    }

    HttpClient Client(string token)
    {
        var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
