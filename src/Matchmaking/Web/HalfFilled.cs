using Matchmaking.Participants;

namespace Matchmaking.Web;

/// <summary>A form that somebody is still filling in: its page shows it again as it was typed, and nothing has been done.</summary>
/// <param name="Deed">The name of the form.</param>
public sealed record HalfFilled(string Deed, PostedForm Form)
{
    /// <summary>When it was kept, so that a closed window takes nothing along.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>Whether it is what was typed some other time.</summary>
    public bool IsRestored { get; init; }

    /// <summary>The name of the file from which it was read; null where it was typed.</summary>
    public string? File { get; init; }

    /// <summary>What stood in that file and could not be read.</summary>
    public IReadOnlyList<UnreadAnswer> Unread { get; init; } = [];
}
