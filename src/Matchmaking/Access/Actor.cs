using System.Collections.Immutable;
using Matchmaking.Participants;

namespace Matchmaking.Access;

/// <summary>Who is asking, with the roles held and the Parties covered on that day.</summary>
/// <param name="PersonId">Null for somebody who has not signed in and for the system itself.</param>
/// <param name="Memberships">The roles that hold on the day of asking.</param>
/// <param name="Covered">The Parties covered that day by the centres whose officer this is.</param>
/// <param name="Hosts">The organizations that run those centres.</param>
public sealed record Actor(
    Guid? PersonId,
    ImmutableArray<Membership> Memberships,
    ImmutableHashSet<string> Covered,
    ImmutableHashSet<Guid> Hosts)
{
    public static readonly Actor Anonymous = new(null, [], [], []);

    /// <summary>The name of the part of the system that acts by itself; null for people.</summary>
    public string? SystemName { get; init; }

    public static Actor System(string name) => Anonymous with { SystemName = name };

    /// <summary>How events name the doer.</summary>
    public string By => SystemName is null ? PersonId?.ToString() ?? "anonymous" : $"system:{SystemName}";

    public bool IsSignedIn => PersonId is not null;
    public bool IsSystem => SystemName is not null;
    public bool IsCoordinator => Holds(Role.Coordinator);
    public bool IsBroker => IsCoordinator || Holds(Role.Officer);
    public bool IsAdministrator => Holds(Role.Administrator);

    public bool IsFocalPointOf(string party) => Memberships.Any(m => m.Role == Role.FocalPoint && m.Party == party);

    public bool DraftsFor(string party) => IsFocalPointOf(party) || Memberships.Any(m => m.Role == Role.Drafter && m.Party == party);

    /// <summary>Posts needs for this organization: a requester does, who represents its offers does not.</summary>
    public bool SpeaksFor(Guid organizationId) =>
        Memberships.Any(m => m.Role == Role.Requester && m.OrganizationId == organizationId);

    public bool Represents(Guid organizationId) =>
        Memberships.Any(m => m.Role == Role.Representative && m.OrganizationId == organizationId);

    /// <summary>An officer of a centre that covers one of these Parties that day.</summary>
    public bool IsOfficerFor(IEnumerable<string> parties) => parties.Any(Covered.Contains);

    public bool IsOfficerOf(Guid centreId) => Memberships.Any(m => m.Role == Role.Officer && m.CentreId == centreId);

    /// <summary>The organization in whose name this person acts as requester or representative where none is named.</summary>
    public Guid? OwnOrganization(Role role) => Memberships.FirstOrDefault(m => m.Role == role)?.OrganizationId;

    bool Holds(Role role) => Memberships.Any(m => m.Role == role);
}
