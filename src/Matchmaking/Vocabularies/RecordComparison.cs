using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>Whether two records say the same: lists have no equality of their own, what is written has.</summary>
public static class RecordComparison
{
    /// <summary>Whether both would be written alike; then a revision changes nothing.</summary>
    public static bool SaysTheSameAs<T>(this T record, T other) where T : class =>
        JsonElement.DeepEquals(Written(record), Written(other));

    private static JsonElement Written<T>(T record) => JsonSerializer.SerializeToElement(record, JsonSerializerOptions.Web);
}
