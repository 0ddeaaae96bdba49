using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Matchmaking.Acceptance.Setting;

/// <summary>Looks for words through the whole database, to see that what was erased stands nowhere.</summary>
public static class Traces
{
    /// <summary>The tables in which the words stand.</summary>
    public static async Task<IReadOnlyList<string>> WhereItStands(this RunningService service, string words)
    {
        await using var connection = await service.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        var tables = await Column(connection, "select table_name from information_schema.tables where table_schema = 'matchmaking' and table_type = 'BASE TABLE'");
        var found = new List<string>();
        foreach (var table in tables)
            if (await Column(connection, $"select 'here' from matchmaking.{table} t where t::text ilike '%{words}%' limit 1") is [_, ..]) found.Add(table);
        return found;
    }

    static async Task<IReadOnlyList<string>> Column(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var values = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) values.Add(rows.GetString(0));
        return values;
    }
}
