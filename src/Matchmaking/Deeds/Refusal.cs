using System.Collections.Immutable;
using Matchmaking.Vocabularies;

namespace Matchmaking.Deeds;

/// <summary>Why a deed was not done, in the field's words. A refusal leaves the events as they were.</summary>
public sealed record Refusal(RefusalKind Kind, Wording Sentence)
{
    /// <summary>What is wrong with each field, where the refusal is <see cref="RefusalKind.Invalid"/>.</summary>
    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>The role that may do it, where the refusal is <see cref="RefusalKind.Forbidden"/>.</summary>
    public Wording? Role { get; init; }

    /// <summary>Which version the caller saw and which one there is, where the refusal is <see cref="RefusalKind.Stale"/>.</summary>
    public VersionsApart? Versions { get; init; }

    /// <summary>Not there, or not theirs to see: the two must look alike.</summary>
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, $"There is nothing here that you can see.");

    /// <summary>Seen, but not theirs to do; says who may.</summary>
    public static Refusal Forbidden(Wording roleThatMay) =>
        new(RefusalKind.Forbidden, $"This can be done by {roleThatMay}.") { Role = roleThatMay };

    /// <summary>Fields that are missing or wrong.</summary>
    public static Refusal Invalid(params IEnumerable<FieldError> errors) =>
        new(RefusalKind.Invalid, $"Some fields need another look.") { Errors = [.. errors] };

    /// <summary>One field that is missing or wrong.</summary>
    public static Refusal Invalid(string field, Wording message) => Invalid([new FieldError(field, message)]);

    /// <summary>A change that replaces a record has to say which version it replaces.</summary>
    public static readonly Refusal VersionMissing =
        new(RefusalKind.VersionMissing, $"Send If-Match with the ETag of the version that you read.");

    /// <summary>The record has moved on since the caller read it.</summary>
    public static Refusal Stale(long seen, long current) =>
        new(RefusalKind.Stale, $"This record is at version {current} now; read it again before changing it.") { Versions = new(seen < 0 ? null : seen, current) };

    /// <summary>A rule of the field stands against it.</summary>
    public static Refusal Conflict(Wording sentence) => new(RefusalKind.Conflict, sentence);
}

/// <summary>The version that somebody saw, where there ever was such a one, and the one that there is.</summary>
public sealed record VersionsApart(long? Seen, long Current);

/// <summary>The kinds of refusal in the order in which they are given: the first that holds is the answer.</summary>
public enum RefusalKind
{
    NotFound,
    Forbidden,
    Invalid,
    VersionMissing,
    Stale,
    Conflict,
}
