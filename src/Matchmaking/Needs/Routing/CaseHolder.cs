using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Routing;

/// <summary>The lead of a case was given to another officer or coordinator.</summary>
/// <param name="To">The person who leads it from now on.</param>
public sealed record NeedLeadGiven(Guid NeedId, string To, string? Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The global entity took a case in hand, and said why.</summary>
public sealed record NeedTakenOver(Guid NeedId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The global entity gave a case back to the centres that cover its Parties.</summary>
public sealed record NeedGivenBack(Guid NeedId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Who has a case in hand in place of the centres that cover its Parties.</summary>
/// <param name="Centre">The code of the centre; null is the global entity.</param>
public sealed record CaseHolder(string? Centre, DateTimeOffset Since)
{
    [JsonIgnore]
    public bool IsGlobalEntity => Centre is null;

    [JsonIgnore]
    public Guid? CentreId => Centre is null ? null : SupportCentre.IdOf(Centre);
}
