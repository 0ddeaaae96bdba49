using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Access;

/// <summary>A service outside the demo, with a provider that vouches for people and a first administrator from its settings.</summary>
public sealed class VouchedService(PostgresFixture postgres) : IAsyncLifetime
{
    SigningProvider? provider;
    RunningService? service;

    public SigningProvider Provider => provider!;

    public RunningService Service => service!;

    public async ValueTask InitializeAsync()
    {
        provider = await SigningProvider.Start();
        service = await RunningService.Start(
            await postgres.FreshDatabase(),
            ("Matchmaking:Demo", "false"),
            ("Matchmaking:Access:Authority", provider.Authority),
            ("Matchmaking:Access:RequireHttpsMetadata", "false"),
            ("Matchmaking:FirstAdministrator:Subject", "first"));
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync();
        if (provider is not null) await provider.DisposeAsync();
    }
}
