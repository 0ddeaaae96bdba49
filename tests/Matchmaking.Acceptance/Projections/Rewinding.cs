using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Brokerage;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Npgsql;

namespace Matchmaking.Acceptance.Projections;

/// <summary>Takes everything back that follows from events, so that only they can bring it again.</summary>
public static class Rewinding
{
    static readonly string[] Records = ["need", "offer", "introduction", "cooperation", "conversation", "interest", "contest", "exclusions"];

    /// <summary>Shortlists and how far everything had come are forgotten; notices stay, for nobody may be told twice.</summary>
    public static Task Forget(string database) => Do(
        database, "delete from matchmaking.mt_doc_shortlist; delete from matchmaking.mt_event_progression where name <> 'HighWaterMark'");

    public static async Task RebuildRecords(RunningService service)
    {
        using var daemon = await service.Store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<Need>(TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync<Offer>(TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync<Introduction>(TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync<Cooperation>(TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync<Conversation>(TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync<Interest>(TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync<Contest>(TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync<Exclusions>(TestContext.Current.CancellationToken);
    }

    /// <summary>The documents of every kind, each kind as one text.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Kept(string database)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in Records) kept[record] = await Rows(database, record, "data::text");
        // A list says up to which event it is right, and a replay in larger portions says it of a later one.
        kept["shortlist"] = await Rows(database, "shortlist", "(data - 'position')::text");
        kept["notice"] = await Rows(database, "notice", "data::text");
        return kept;
    }

    public static async Task<bool> NothingOnItsWay(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var count = source.CreateCommand(
            "select (select count(*) from matchmaking.wolverine_incoming_envelopes where status <> 'Handled') + (select count(*) from matchmaking.wolverine_outgoing_envelopes)");
        return await count.ExecuteScalarAsync(TestContext.Current.CancellationToken) is 0L;
    }

    static async Task<string> Rows(string database, string record, string what)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var rows = source.CreateCommand($"select coalesce(string_agg({what}, E'\\n' order by id), '') from matchmaking.mt_doc_{record}");
        return (string)(await rows.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    static async Task Do(string database, string statements)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(statements);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
