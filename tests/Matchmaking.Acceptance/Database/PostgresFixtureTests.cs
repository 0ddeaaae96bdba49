using Matchmaking.Acceptance.Setting;
using Npgsql;

namespace Matchmaking.Acceptance.Database;

public sealed class PostgresFixtureTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Every_call_gets_an_empty_database_of_its_own()
    {
        var first = await postgres.FreshDatabase();
        var second = await postgres.FreshDatabase();
        Assert.NotEqual(first, second);
        Assert.Equal(0L, await Tables(second));
    }

    [Theory]
    [InlineData("pg_trgm")]
    [InlineData("unaccent")]
    [InlineData("btree_gin")]
    public async Task The_extensions_that_the_search_needs_are_there(string extension)
    {
        await using var source = NpgsqlDataSource.Create(await postgres.FreshDatabase());
        await using var create = source.CreateCommand($"create extension {extension}");
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    static async Task<object?> Tables(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var count = source.CreateCommand("select count(*) from information_schema.tables where table_schema = 'public'");
        return await count.ExecuteScalarAsync();
    }
}
