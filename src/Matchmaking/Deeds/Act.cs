using System.Collections.Immutable;
using Matchmaking.Access;
using Matchmaking.Vocabularies;

namespace Matchmaking.Deeds;

/// <summary>Who does something and when, with what the caller said of the version seen and of repetition.</summary>
public sealed record Act(Actor Actor, DateTimeOffset Now)
{
    /// <summary>The version of the record that the caller saw (If-Match); null means whichever.</summary>
    public long? SeenVersion { get; init; }

    /// <summary>Whether the caller must say which version was seen: a change that replaces what was there.</summary>
    public bool VersionRequired { get; init; }

    /// <summary>The caller's key under which a repeated request is answered as before (Idempotency-Key).</summary>
    public string? RepetitionKey { get; init; }

    /// <summary>What could not be read of the request; the deed is then refused once it is known who may.</summary>
    public ImmutableArray<FieldError> Unreadable { get; init; } = [];

    /// <summary>The words that events keep of the doer: a person's id, or <c>system:name</c>.</summary>
    public string By => Actor.By;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>
    /// The refusal that counts when several hold: not found, not theirs to do, unreadable or invalid, stale, against a rule.
    /// </summary>
    public Refusal? Objection(Refusal? decided, long version)
    {
        if (decided is { Kind: RefusalKind.NotFound or RefusalKind.Forbidden }) return decided;
        if (!Unreadable.IsEmpty) return Refusal.Invalid(Unreadable);
        if (decided is { Kind: RefusalKind.Invalid }) return decided;
        if (VersionRequired && SeenVersion is null) return Refusal.VersionMissing;
        if (SeenVersion is { } seen && seen != version) return Refusal.Stale(seen, version);
        return decided;
    }
}
