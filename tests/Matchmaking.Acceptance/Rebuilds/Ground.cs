using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Health;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Matchmaking.Acceptance.Rebuilds;

/// <summary>Does damage on purpose, and has it looked at.</summary>
public static class Ground
{
    /// <summary>A check or a rebuild to its end.</summary>
    public static async Task<JsonNode> Rebuilds(this HttpClient person, bool mends, string? view = null)
    {
        var begun = await person.Posts("/api/rebuilds", new { view, mends });
        Assert.Equal(202, begun.Code);
        return await person.Ends(begun.Json.Id("rebuildId"));
    }

    public static Task<JsonNode> Ends(this HttpClient person, Guid rebuildId) => Eventually.Get(
        async () => await person.Reads($"/api/rebuilds/{rebuildId}") is var rebuild && rebuild.Word() != "running" ? rebuild : null,
        "the rebuild to be over");

    /// <summary>What was found, each as the view, the record and what is wrong.</summary>
    public static IReadOnlyList<(string View, Guid RecordId, string What, string Fields)> Found(this JsonNode rebuild) =>
    [
        .. rebuild.Rows("views").SelectMany(view => view.Rows("first").Select(found =>
            (view.Text("view"), found.Id("recordId"), found.Text("what"), string.Join(',', found.Words("fields"))))),
    ];

    public static async Task Do(this RunningService service, string statement, params object[] values)
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(statement);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    public static async Task<string> Reads(this RunningService service, string query)
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(query);
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString() ?? "";
    }

    /// <summary>All rows of these kinds as one text, with when each was last written.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Rows(this RunningService service, string what = "data::text")
    {
        await service.Services.GetRequiredService<Lag>().CaughtUp(TestContext.Current.CancellationToken);
        var kept = new Dictionary<string, string>();
        foreach (var view in (await (await service.Client("sofia")).Reads("/api/rebuilds")).Rows("views").Select(view => view.Text("view")))
        {
            var table = view.Replace("-", "", StringComparison.Ordinal);
            if (view != "listing") kept[view] = await service.Reads($"select coalesce(string_agg({what}, E'\\n' order by id), '') from matchmaking.mt_doc_{table}");
        }
        return kept;
    }

    /// <summary>What was told to people and machines.</summary>
    public static Task<string> Told(this RunningService service) => service.Reads(
        "select (select count(*) from matchmaking.mt_doc_notice) || ' ' || (select count(*) from matchmaking.mt_doc_delivery) || ' ' || (select count(*) from matchmaking.mt_doc_webhookcall)");
}
