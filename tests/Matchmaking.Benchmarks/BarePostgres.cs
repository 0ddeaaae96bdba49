using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Matchmaking.Database;
using Npgsql;

namespace Matchmaking.Benchmarks;

/// <summary>
/// PostgreSQL alone writing what a command writes: an event, its stream and the document of its state, in one transaction, with
/// rows as long as the service's own.
/// </summary>
public sealed partial record BarePostgres(string By, double TransactionsPerSecond)
{
    const string Tables = """
        create schema if not exists bench;
        create table if not exists bench.events (like matchmaking.mt_events including defaults including indexes);
        create table if not exists bench.streams (like matchmaking.mt_streams including defaults including indexes);
        create table if not exists bench.needs (like matchmaking.mt_doc_need including defaults including indexes);
        create sequence if not exists bench.sequence;
        create table bench.rows as
            select s.id, e.data as event, n.data as need, e.type, e.mt_dotnet_type
            from matchmaking.mt_streams s
            join matchmaking.mt_events e on e.stream_id = s.id and e.type = 'need_drafted'
            join matchmaking.mt_doc_need n on n.id = s.id limit 1;
        """;

    const string Transaction = """
        begin;
        with made as (select gen_random_uuid() as id),
        stream as (insert into bench.streams (id, type, version) select id, 'need', 1 from made),
        event as (insert into bench.events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
            select nextval('bench.sequence'), gen_random_uuid(), made.id, 1, rows.event, rows.type, now(), rows.mt_dotnet_type from made, bench.rows)
        insert into bench.needs (id, data, mt_dotnet_type, mt_version) select made.id, rows.need, '', 1 from made, bench.rows;
        commit;
        """;

    public static async Task<BarePostgres> Measure(EmbeddedPostgres postgres, int clients, TimeSpan stretch)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using (var tables = source.CreateCommand(Tables)) await tables.ExecuteNonQueryAsync();
        var pgbench = Path.Combine(Folder(postgres.Origin), "pgbench");
        return File.Exists(pgbench)
            ? new BarePostgres("pgbench", await ByPgbench(pgbench, postgres, clients, stretch))
            : new BarePostgres("a plain client (no pgbench here)", await ByNpgsql(source, clients, stretch));
    }

    /// <summary>Where the programs really stand: a folder on the path may hold links to some of them only.</summary>
    static string Folder(string origin)
    {
        if (!origin.StartsWith("found in ", StringComparison.Ordinal)) return "";
        var postgres = new FileInfo(Path.Combine(origin["found in ".Length..], "postgres"));
        return Path.GetDirectoryName((postgres.ResolveLinkTarget(returnFinalTarget: true) ?? postgres).FullName)!;
    }

    static async Task<double> ByPgbench(string pgbench, EmbeddedPostgres postgres, int clients, TimeSpan stretch)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Transaction);
        var connection = new NpgsqlConnectionStringBuilder(postgres.ConnectionString);
        var start = new ProcessStartInfo(pgbench, ["-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-T", $"{stretch.TotalSeconds}", "-f", script, "-h", connection.Host!, "-p", $"{connection.Port}", "-U", connection.Username!, connection.Database!])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PGPASSWORD"] = connection.Password;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(script);
        return double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    static async Task<double> ByNpgsql(NpgsqlDataSource source, int clients, TimeSpan stretch)
    {
        var began = Stopwatch.GetTimestamp();
        var written = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Write(source, began, stretch)));
        return written.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static async Task<int> Write(NpgsqlDataSource source, long began, TimeSpan stretch)
    {
        await using var connection = await source.OpenConnectionAsync();
        for (var written = 0; ; written++)
        {
            if (Stopwatch.GetElapsedTime(began) > stretch) return written;
            await using var write = new NpgsqlCommand(Transaction, connection);
            await write.ExecuteNonQueryAsync();
        }
    }

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Rate();
}
