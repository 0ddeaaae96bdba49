using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Access;

/// <summary>What only those who keep the service may do and see.</summary>
public static class Administrators
{
    public static readonly Refusal Only = Refusal.Forbidden($"an administrator");

    /// <summary>Shows something to administrators; others learn that it is theirs.</summary>
    public static async Task<IResult> ForAdministrators(this Door door, Func<Task<IResult>> show)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        return door.Actor.IsAdministrator ? await show() : Problems.Of(Only);
    }

    /// <summary>The same for a page: who has not signed in is led there first.</summary>
    public static async Task<IResult> ForAdministrators(this Visit visit, Func<Task<IResult>> show)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        return visit.Actor.IsAdministrator ? await show() : Pages.Error(403);
    }

    /// <summary>Decides where the doer keeps the service, or is the service.</summary>
    public static Decision ByAdministrator(this Act act, Func<Decision> decide) =>
        act.Actor.IsAdministrator || act.Actor.IsSystem ? decide() : Only;
}
