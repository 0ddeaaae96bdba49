using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>What the deeds of practitioners have in common: each is done by the person herself, on her own profile.</summary>
public static class PractitionerDeeds
{
    /// <summary>Whoever holds a role is here on a basis that somebody wrote down; a name alone vouches for nothing.</summary>
    public static bool MayBePractitioner(this Actor actor) => !actor.Memberships.IsDefaultOrEmpty;

    public static readonly Refusal OnlyWithRole = Refusal.Forbidden($"somebody who holds a role in the service, such as practitioner");

    public static readonly Refusal ConsentMissing =
        Refusal.Invalid("consent", $"without your consent nothing of it is shown to anybody");

    /// <summary>The profile of who is asking; what was forgotten is not there.</summary>
    public static Task<Answer> OnOwnProfile(this IDocumentSession session, Act act, Func<Practitioner, Decision> decide) =>
        session.Decide<Practitioner>(
            Practitioner.IdOf(act.Actor.PersonId!.Value), act, practitioner => practitioner.IsForgotten ? Refusal.NotFound : decide(practitioner));
}
