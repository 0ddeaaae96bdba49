namespace Matchmaking.Acceptance.Setting;

/// <summary>A service of its own for the stories of one class, with its people.</summary>
public sealed class Stage(PostgresFixture postgres) : IAsyncLifetime
{
    RunningService? service;
    Cast? cast;

    public RunningService Service => service!;

    public Cast Cast => cast!;

    public async ValueTask InitializeAsync()
    {
        service = await RunningService.Start(await postgres.FreshDatabase());
        cast = await Cast.At(service);
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync();
    }
}
