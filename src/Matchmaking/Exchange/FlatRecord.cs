using System.Globalization;
using System.Text.Json.Nodes;

namespace Matchmaking.Exchange;

/// <summary>Turns a row of a sheet into the JSON record that it stands for; what is wrong with it the reader of records says.</summary>
public static class FlatRecord
{
    /// <summary>What an empty row comes to; it is no record.</summary>
    public const string Empty = "{}";

    /// <summary>The record as a line of the exchange format; empty cells are absent.</summary>
    public static string Line(IEnumerable<KeyValuePair<string, string?>> cells)
    {
        var record = new JsonObject();
        foreach (var (column, cell) in cells)
            if (!string.IsNullOrWhiteSpace(column) && !string.IsNullOrWhiteSpace(cell))
                Put(record, column.Trim(), cell.Trim());
        return record.ToJsonString(Json.Options);
    }

    static void Put(JsonObject record, string column, string cell)
    {
        if (column is FlatColumns.KindsFree or FlatColumns.KindsAtCost) AddKinds(record, cell, free: column == FlatColumns.KindsFree);
        else if (column == FlatColumns.KindsPrice) SetPrice(record, cell);
        else PutAt(record, column.Split('.'), Value(column, cell));
    }

    static JsonNode Value(string column, string cell) =>
        FlatColumns.Lists.Contains(column) ? new JsonArray([.. Parts(cell)])
        : FlatColumns.Flags.Contains(column) && Flag(cell) is { } flag ? flag
        : FlatColumns.Counts.Contains(column) && int.TryParse(cell, CultureInfo.InvariantCulture, out var count) ? count
        : cell;

    static IEnumerable<JsonNode> Parts(string cell) =>
        cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => (JsonNode)part);

    static bool? Flag(string cell) => cell.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => null,
    };

    /// <summary>A value that stands where a record should be stays, so that the reader of records can refuse it.</summary>
    static void PutAt(JsonObject record, ReadOnlySpan<string> path, JsonNode value)
    {
        if (path.Length == 1) record[path[0]] = value;
        else if (Inner(record, path[0]) is { } inner) PutAt(inner, path[1..], value);
    }

    static JsonObject? Inner(JsonObject record, string field)
    {
        if (!record.ContainsKey(field)) record[field] = new JsonObject();
        return record[field] as JsonObject;
    }

    static void AddKinds(JsonObject record, string cell, bool free)
    {
        foreach (var kind in Parts(cell)) KindsOf(record).Add(new JsonObject { ["kind"] = kind, ["free"] = free });
    }

    static void SetPrice(JsonObject record, string price)
    {
        foreach (var kind in KindsOf(record).OfType<JsonObject>())
            if (kind["free"]?.GetValue<bool>() == false) kind["price"] = price;
    }

    static JsonArray KindsOf(JsonObject record)
    {
        if (record["kinds"] is JsonArray kinds) return kinds;
        record["kinds"] = kinds = [];
        return kinds;
    }
}
