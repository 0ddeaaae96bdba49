using Matchmaking.Web;

namespace Matchmaking.Access;

/// <summary>Where somebody goes on after signing in.</summary>
public static class LocalAddress
{
    /// <summary>The address that was asked for, if it is one of ours; else the first page.</summary>
    public static string Of(string? returnUrl, Visit visit) =>
        returnUrl is ['/', not ('/' or '\\'), ..] or "/" ? returnUrl : visit.To("/");
}
