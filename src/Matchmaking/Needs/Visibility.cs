using System.Text.Json.Serialization;

namespace Matchmaking.Needs;

/// <summary>Who may read an endorsed need, as the focal point chooses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Visibility>))]
public enum Visibility
{
    /// <summary>Anybody.</summary>
    [JsonStringEnumMemberName("public")] Public,

    /// <summary>Whoever is signed in.</summary>
    [JsonStringEnumMemberName("registered")] Registered,

    /// <summary>The Party's side, the covering centre and the global entity.</summary>
    [JsonStringEnumMemberName("centre")] Centre,
}
