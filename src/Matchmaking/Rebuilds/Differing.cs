using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Matchmaking.Rebuilds;

/// <summary>Compares what is stored with what the events say, whatever the order of the fields.</summary>
public static class Differing
{
    /// <summary>What differs between the row that is there and the one that should be; null where nothing does.</summary>
    public static Difference? Of(Guid recordId, string? stored, string? replayed) => (stored, replayed) switch
    {
        (null, null) => null,
        (null, _) => Difference.Missing(recordId),
        (_, null) => Difference.Extra(recordId),
        _ when stored == replayed => null,
        _ => Fields(JsonNode.Parse(stored), JsonNode.Parse(replayed)) is { IsEmpty: false } fields ? Difference.Other(recordId, fields) : null,
    };

    static ImmutableArray<string> Fields(JsonNode? stored, JsonNode? replayed)
    {
        var (one, other) = (stored!.AsObject(), replayed!.AsObject());
        return
        [
            .. one.Select(field => field.Key).Union(other.Select(field => field.Key))
                .Where(field => !JsonNode.DeepEquals(one[field], other[field])).Order(StringComparer.Ordinal),
        ];
    }
}
