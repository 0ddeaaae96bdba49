using Matchmaking.Database;

namespace Matchmaking.Acceptance.Setting;

/// <summary>The service's own embedded PostgreSQL, in a folder that goes with the tests and without waiting for the disk.</summary>
public static class LocalPostgres
{
    public static async Task<TestPostgres> Start()
    {
        var folder = new TemporaryFolder();
        var settings = new PostgresSettings(new DataFolder(folder.Path)) { Durable = false };
        var postgres = await EmbeddedPostgres.StartAsync(settings, Console.WriteLine, CancellationToken.None);
        return new TestPostgres(postgres.ConnectionString, $"a private cluster of PostgreSQL {postgres.Major}, {postgres.Origin}", End);

        async ValueTask End()
        {
            await postgres.DisposeAsync();
            folder.Dispose();
        }
    }
}
