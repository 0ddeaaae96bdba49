using System.Collections.Immutable;
using Matchmaking.Vocabularies;

namespace Matchmaking.Deeds;

/// <summary>What a pure decision says: the events that happen, or the refusal.</summary>
public sealed record Decision(ImmutableArray<object> Events, Refusal? Refusal)
{
    /// <summary>The deed is done and these events say so; none means that nothing changed.</summary>
    public static Decision Happens(params ImmutableArray<object> events) => new(events, null);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);
}
