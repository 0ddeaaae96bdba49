using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs.Triage;

/// <summary>A broker answered the published criteria, and this is what the three layers gave.</summary>
/// <param name="CriteriaVersion">The version of the criteria that were answered.</param>
public sealed record NeedTriaged(
    Guid NeedId, int CriteriaVersion, ImmutableArray<CriterionAnswer> Answers, TriageResult Result, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Whether a criterion holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    [JsonStringEnumMemberName("yes")] Yes,
    [JsonStringEnumMemberName("no")] No,
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}

/// <summary>The answer to a criterion, and why.</summary>
public sealed record CriterionAnswer(string Criterion, Verdict? Answer, string? Reason)
{
    public CriterionAnswer WithoutText() => this with { Reason = Reason is null ? null : Erased.Text };
}

/// <summary>The last triage of a need.</summary>
public sealed record TriageOfNeed(int CriteriaVersion, ImmutableArray<CriterionAnswer> Answers, TriageResult Result, string By, DateTimeOffset At);
