using System.Text.Json.Serialization;

namespace Matchmaking.Matching;

/// <summary>The nine parts of a score, in points.</summary>
public readonly record struct Factors(int Subject, int Place, int Text, int Kind, int Target, int Language, int Load, int Time, int Record)
{
    /// <summary>The score: what the nine add up to.</summary>
    [JsonIgnore]
    public int Score => Subject + Place + Text + Kind + Target + Language + Load + Time + Record;

    /// <summary>Each factor's name with its points, in the fixed order.</summary>
    public IEnumerable<(string Factor, int Points)> Named() =>
        FactorNames.All.Zip([Subject, Place, Text, Kind, Target, Language, Load, Time, Record]);
}
