using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matchmaking.Matching;

/// <summary>A line that <c>rank</c> writes for a need.</summary>
internal sealed record ShortlistLine(string Need, int Rules, IEnumerable<RankedOffer> Candidates);

internal sealed record RankedOffer(string Offer, int Rank, int Score, Factors Factors, IReadOnlyDictionary<string, string> Reasons);

/// <summary>A line that <c>rank</c> writes for an offer.</summary>
internal sealed record FitsLine(string Offer, int Rules, IEnumerable<RankedNeed> Candidates);

internal sealed record RankedNeed(
    string Need,
    int Rank,
    int Score,
    Factors Factors,
    IReadOnlyDictionary<string, string> Reasons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note);

/// <summary>The last line on standard error: how much, how fast, under which terms.</summary>
internal sealed record RankFigures(int Records, double IndexMs, double P50Ms, double P99Ms, long BytesPerOffer, string Terms);

internal static class RankJson
{
    // The lines are read by people and by programs, never by a browser: letters stay letters.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line<T>(T line) => JsonSerializer.Serialize(line, Readable);
}
