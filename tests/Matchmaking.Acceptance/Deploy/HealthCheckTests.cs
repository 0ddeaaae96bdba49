using System.Diagnostics;
using Matchmaking.Acceptance.Setting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Acceptance.Deploy;

public sealed class HealthCheckTests
{
    [Theory]
    [InlineData(StatusCodes.Status200OK, true)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, false)]
    public async Task The_container_is_healthy_when_the_service_says_that_it_is_ready(int answer, bool healthy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var service = builder.Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.MapGet("/health/ready", () => Results.StatusCode(answer));
        await service.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(healthy, await Check(new Uri(service.Urls.Single()).Port));
    }

    [Fact]
    public async Task The_container_is_not_healthy_when_nothing_answers() => Assert.False(await Check(port: 1));

    static async Task<bool> Check(int port)
    {
        using var check = Process.Start(new ProcessStartInfo(Checkout.PathOf("deploy/health-check"), [$"{port}"]) { RedirectStandardError = true })!;
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        return check.ExitCode == 0;
    }
}
