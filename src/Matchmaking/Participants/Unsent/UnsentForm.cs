using System.Collections.Immutable;

namespace Matchmaking.Participants;

/// <summary>A field of a form with what was typed, ticked or chosen.</summary>
public sealed record TypedField(string Name, string Value);

/// <summary>
/// What somebody typed into a form and has not sent yet: a working copy, not an event. One document a person and form, for that person
/// alone; it goes when the form is sent, when it grows old, and when the person is erased (docs/decisions/0034).
/// </summary>
/// <param name="Place">The address of the form, behind the language.</param>
public sealed record UnsentForm(Guid Id, Guid PersonId, string Place, ImmutableArray<TypedField> Fields, DateTimeOffset SavedAt)
{
    /// <summary>
    /// How the form was marked when it was sent: nothing is kept of it any more, what the browser still sends to be kept comes too late,
    /// and where somebody goes back to it and sends the same again, it is the same form.
    /// </summary>
    public string? SentOnce { get; init; }

    /// <summary>The name of the file from which it was read; null where it was typed.</summary>
    public string? File { get; init; }

    /// <summary>What stood in that file and could not be read.</summary>
    public ImmutableArray<UnreadAnswer> Unread { get; init; } = [];

    /// <summary>Who has not come back by then has let go of it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public static Guid IdOf(Guid personId, string place) => StableId.Of("unsent", personId.ToString(), place);

    public bool IsTooOldAt(DateTimeOffset now) => now - SavedAt > Lifetime;

    /// <summary>What somebody typed is not for the log.</summary>
    public override string ToString() => $"an unsent form at {Place}";
}
