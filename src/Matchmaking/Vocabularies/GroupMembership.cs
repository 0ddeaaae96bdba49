namespace Matchmaking.Vocabularies;

/// <summary>A Party's time in a group (ldc, sids, lldc, eu): both days count, an absent one is open, and the source is named.</summary>
public sealed record GroupMembership(string Group, string Party, DateOnly? From, DateOnly? Until, string Source)
{
    /// <summary>Whether the Party belongs to the group on this day.</summary>
    public bool Holds(DateOnly on) => (From is null || From <= on) && (Until is null || on <= Until);
}
