using System.Text.Json.Nodes;

namespace Matchmaking.Reporting;

/// <summary>A table of figures as of a moment, with what somebody else needs to recompute it.</summary>
/// <param name="Name">Its name in addresses: cohorts, waits, providers.</param>
/// <param name="Position">The last event that was counted.</param>
/// <param name="Rules">The rules of the ranking in force then.</param>
/// <param name="Method">How it was counted.</param>
/// <param name="Columns">The columns, as its rows name them; they stand there without rows too.</param>
public sealed record Figure(
    string Name, DateTimeOffset AsOf, long Position, int Rules, string Method, string Disclaimer, IReadOnlyList<string> Columns, IReadOnlyList<JsonObject> Items)
{
    /// <summary>The rows that say these words in these columns.</summary>
    public Figure Where(string column, string? word) =>
        string.IsNullOrEmpty(word) ? this : this with { Items = [.. Items.Where(row => row[column]?.ToString() == word)] };

    /// <summary>The columns in which these rows differ: which records and which way they are told apart by stands above them.</summary>
    public IReadOnlyList<string> Shown(IReadOnlyList<JsonObject> rows) =>
        [.. Columns.Where(column => column is not ("records" or "by" or "smallNumber") && (column != "value" || rows.Any(row => row.Word("by") != "all")))];
}
