using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Routing;

/// <summary>What the deeds on who has a case have in common.</summary>
public static class CaseDeeds
{
    /// <summary>An officer of a centre that covers one of its Parties that day, or that has it or leads it too.</summary>
    public static bool IsOfficerOn(this Actor actor, Need need) =>
        actor.IsOfficerFor(need.AskedFor) || need.JoinedCentres.Any(actor.IsOfficerOf);

    /// <summary>Whether a centre of theirs was asked something about it that waits for an answer; they see it as long as it does.</summary>
    public static bool IsAskedAbout(this Actor actor, Need need) => need.AskedCentres.Any(actor.IsOfficerOf);

    public static bool LeadsACentre(this Actor actor) => actor.Memberships.Any(held => held is { Role: Participants.Role.Officer, Head: true });

    public static Refusal? NoCase(Need need) => need.IsCase ? null : Refusal.Conflict($"This need is {need.State}; there is no case to lead.");
}
