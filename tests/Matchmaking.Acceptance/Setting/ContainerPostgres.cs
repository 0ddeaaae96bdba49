using Testcontainers.PostgreSql;

namespace Matchmaking.Acceptance.Setting;

/// <summary>PostgreSQL in a container.</summary>
public static class ContainerPostgres
{
    public const string Image = "postgres:17";

    public static async Task<TestPostgres> Start()
    {
        var container = new PostgreSqlBuilder(Image)
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
            .Build();
        await container.StartAsync();
        return new TestPostgres(container.GetConnectionString(), $"a container of {Image}", container.DisposeAsync);
    }
}
