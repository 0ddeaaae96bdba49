using Matchmaking.Acceptance.Setting;
using Matchmaking.Database;
using Npgsql;

namespace Matchmaking.Acceptance.Database;

/// <summary>What these tests do with a cluster: start it, write a word into it and read the word back.</summary>
static class Cluster
{
    /// <summary>As the service starts it: a commit is on disk before it is answered.</summary>
    public static Task<EmbeddedPostgres> StartDurable(TemporaryFolder folder) =>
        Start(new PostgresSettings(new DataFolder(folder.Path)));

    /// <summary>Without waiting for the disk, where that is not what the test is about.</summary>
    public static Task<EmbeddedPostgres> Start(TemporaryFolder folder) => Start(folder.Path);

    public static Task<EmbeddedPostgres> Start(string folder) =>
        Start(new PostgresSettings(new DataFolder(folder)) { Durable = false });

    static Task<EmbeddedPostgres> Start(PostgresSettings settings) =>
        EmbeddedPostgres.StartAsync(settings, Console.WriteLine, TestContext.Current.CancellationToken);

    public static async Task Write(string connectionString, string word)
    {
        await using var connection = await Open(connectionString);
        await using var command = new NpgsqlCommand($"create table said (word text); insert into said values ('{word}')", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public static Task<object?> Read(string connectionString) => Ask(connectionString, "select word from said");

    public static async Task<object?> Ask(string connectionString, string question)
    {
        await using var connection = await Open(connectionString);
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    static async Task<NpgsqlConnection> Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
