using System.Net;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Access;

public sealed class FairShareTests(PostgresFixture postgres)
{
    const int PerMinute = 20;

    [Fact]
    public async Task Who_asks_the_API_too_often_is_told_when_to_come_again_and_nobody_else_waits()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase(), ("Matchmaking:RequestsPerMinute", $"{PerMinute}"));
        var (tomas, grace) = (await service.Client("tomas"), await service.Client("grace"));
        var codes = new List<HttpStatusCode>();
        TimeSpan? wait = null;
        while (codes.Count < PerMinute * 5 && wait is null)
        {
            using var answer = await tomas.GetAsync(new Uri("/api/criteria", UriKind.Relative), TestContext.Current.CancellationToken);
            codes.Add(answer.StatusCode);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            wait = answer.Headers.RetryAfter?.Delta;
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
        Assert.InRange(codes.Count(code => code == HttpStatusCode.OK), PerMinute, PerMinute * 3);
        Assert.InRange(wait!.Value.TotalSeconds, 1, 60);
        Assert.Equal(200, (await grace.Gets("/api/criteria")).Code);
        Assert.Equal(200, (await service.Anonymous.Gets("/api/criteria")).Code);
        Assert.Equal(200, (await tomas.Gets("/en/criteria")).Code);
    }
}
