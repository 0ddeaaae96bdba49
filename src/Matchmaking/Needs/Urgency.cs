using System.Text.Json.Serialization;

namespace Matchmaking.Needs;

/// <summary>How soon a need must be answered: it shortens clocks and never enters the score.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Urgency>))]
public enum Urgency
{
    /// <summary>The ordinary clocks hold.</summary>
    [JsonStringEnumMemberName("normal")] Normal,

    /// <summary>Shorter clocks and notices at once; asks for a reason and the centre's confirmation.</summary>
    [JsonStringEnumMemberName("urgent")] Urgent,
}
