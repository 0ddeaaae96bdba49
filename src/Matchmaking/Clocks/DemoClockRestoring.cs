using Marten;

namespace Matchmaking.Clocks;

/// <summary>Sets the demo's clock before anything else of the service starts.</summary>
public sealed class DemoClockRestoring(DemoClock clock, IDocumentStore store) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => clock.Restore(store, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
