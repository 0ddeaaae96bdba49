using DotNet.Testcontainers.Configurations;

namespace Matchmaking.Acceptance.Setting;

/// <summary>The container engine of this machine, if it has one.</summary>
public static class ContainerEngine
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Whether the engine answers at once and need not fetch the image first.</summary>
    public static async Task<bool> IsReadyFor(string image)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            using var engine = TestcontainersSettings.OS.DockerEndpointAuthConfig.GetDockerClientBuilder().Build();
            await engine.Images.InspectImageAsync(image, limit.Token);
            return true;
        }
        catch (Exception)
        {
            // No engine, a dead socket, no image, no answer in time: each sends the tests to the machine's own PostgreSQL.
            return false;
        }
    }
}
