using Matchmaking.Acceptance.Setting;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Matchmaking.Acceptance.Setting;

/// <summary>One real PostgreSQL for all tests; each asks it for a fresh database.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    const string Variable = "MATCHMAKING_TEST_POSTGRES";

    TestPostgres? server;

    /// <summary>Starts what MATCHMAKING_TEST_POSTGRES asks for: `auto`, `container` or `local`.</summary>
    public async ValueTask InitializeAsync()
    {
        server = await Start(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } wish ? wish : "auto");
        Console.WriteLine($"PostgreSQL for the tests: {server.Description}");
    }

    static async Task<TestPostgres> Start(string wish) => wish switch
    {
        "container" => await ContainerPostgres.Start(),
        "local" => await LocalPostgres.Start(),
        "auto" when await ContainerEngine.IsReadyFor(ContainerPostgres.Image) => await ContainerPostgres.Start(),
        "auto" => await LocalPostgres.Start(),
        _ => throw new InvalidOperationException($"{Variable} is {wish}; it can be auto, container or local."),
    };

    /// <summary>Makes an empty database and says how to reach it.</summary>
    public async Task<string> FreshDatabase()
    {
        var name = $"test_{Guid.CreateVersion7():n}";
        await using var connection = new NpgsqlConnection(server!.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null) await server.DisposeAsync();
    }
}
