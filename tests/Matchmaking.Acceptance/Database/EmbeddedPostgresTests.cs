using Matchmaking.Acceptance.Setting;
using Matchmaking.Database;
using Npgsql;

namespace Matchmaking.Acceptance.Database;

public sealed class EmbeddedPostgresTests
{
    [Fact]
    public async Task What_was_written_is_there_after_a_stop_and_a_start()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await Start(folder)) await Write(first, "a need");
        await using var second = await Start(folder);
        Assert.Equal("a need", await Read(second));
    }

    static Task<EmbeddedPostgres> Start(TemporaryFolder folder) =>
        EmbeddedPostgres.StartAsync(new DataFolder(folder.Under("data")), Console.WriteLine, TestContext.Current.CancellationToken);

    static async Task Write(EmbeddedPostgres postgres, string word)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand($"create table said (word text); insert into said values ('{word}')");
        await command.ExecuteNonQueryAsync();
    }

    static async Task<object?> Read(EmbeddedPostgres postgres)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand("select word from said");
        return await command.ExecuteScalarAsync();
    }
}
