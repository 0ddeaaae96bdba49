using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Needs.Clarifying;

namespace Matchmaking.Needs;

/// <summary>Of a need, what its own side was asked and answered.</summary>
public sealed partial record Need
{
    public ImmutableArray<Clarification> Clarifications { get; init; } = [];

    /// <summary>The question that waits for an answer; there is one at a time.</summary>
    [JsonIgnore]
    public Clarification? Unclear => Clarifications.FirstOrDefault(one => one.IsPending);

    public Need Apply(NeedClarificationAsked asked) =>
        this with { Clarifications = Clarifications.Add(new Clarification(asked.Question, asked.By, asked.HappenedAt, null, null)) };

    public Need Apply(NeedClarified clarified) =>
        this with { Clarifications = [.. Clarifications.Select(one => one.IsPending ? one.Apply(clarified) : one)] };
}
