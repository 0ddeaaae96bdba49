using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs.Clarifying;

/// <summary>A broker asked the need's own side what it means.</summary>
public sealed record NeedClarificationAsked(Guid NeedId, string Question, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The need's own side answered what it was asked.</summary>
public sealed record NeedClarified(Guid NeedId, string Answer, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A question to the need's own side, and its answer once there is one.</summary>
public sealed record Clarification(string Question, string AskedBy, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt)
{
    [JsonIgnore]
    public bool IsPending => AnsweredAt is null;

    public Clarification Apply(NeedClarified clarified) => this with { Answer = clarified.Answer, AnsweredAt = clarified.HappenedAt };

    public Clarification WithoutText() => this with { Question = Erased.Text, Answer = Answer is null ? null : Erased.Text };
}
