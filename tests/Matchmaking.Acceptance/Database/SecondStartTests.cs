using Matchmaking.Acceptance.Setting;
using Npgsql;

namespace Matchmaking.Acceptance.Database;

public sealed class SecondStartTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_second_start_leaves_every_index_as_it_is()
    {
        var database = await postgres.FreshDatabase();
        var first = await IndexesAfterStart(database);
        Assert.Contains(first.Keys, name => name == "mt_doc_delivery_idx_next");
        Assert.Empty((await IndexesAfterStart(database)).Except(first));
    }

    /// <summary>The number under which PostgreSQL keeps each index; one that is made anew has another.</summary>
    static async Task<SortedDictionary<string, uint>> IndexesAfterStart(string database)
    {
        await using (await RunningService.Start(database))
        {
            await using var source = NpgsqlDataSource.Create(database);
            await using var command = source.CreateCommand(
                "select c.relname, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'i' and n.nspname = 'matchmaking'");
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var indexes = new SortedDictionary<string, uint>(StringComparer.Ordinal);
            while (await rows.ReadAsync()) indexes[rows.GetString(0)] = rows.GetFieldValue<uint>(1);
            return indexes;
        }
    }
}
