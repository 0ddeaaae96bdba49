using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Directories;

/// <summary>What the deeds on directories have in common.</summary>
public static class EntryDeeds
{
    /// <summary>Those who broker, and those who keep the service.</summary>
    public static bool KeepsDirectories(this Actor actor) => actor.IsBroker || actor.IsAdministrator || actor.IsSystem;

    public static readonly Refusal OnlyKeepers =
        Refusal.Forbidden($"an officer of a support centre, a coordinator of the global entity or an administrator");

    /// <summary>One address is one entry of a directory, so that a list can be brought in again and again.</summary>
    public static Guid IdOf(EntryKind kind, string? link) => StableId.Of("entry", kind.ToString(), link?.Trim() ?? "");

    public static Refusal? Gone(Entry entry) => entry.RemovedAt is null ? null : Refusal.Conflict($"This entry was taken out of its directory.");
}
