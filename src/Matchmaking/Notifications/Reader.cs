using Matchmaking.Access;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Somebody who may hear: with the roles of that day, and the language to be written to in.</summary>
public sealed record Reader(Guid PersonId, string Language, Actor Actor)
{
    public bool IsFocalPointOf(string party, bool alternate) =>
        Actor.Memberships.Any(m => m.Role == Role.FocalPoint && m.Party == party && m.Alternate == alternate);

    /// <summary>Leads a centre, and it covers one of these Parties.</summary>
    public bool IsHeadFor(IEnumerable<string> parties) =>
        Actor.IsOfficerFor(parties) && Actor.Memberships.Any(m => m.Role == Role.Officer && m.Head);
}
