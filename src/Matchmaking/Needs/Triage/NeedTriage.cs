using Matchmaking.Needs.Triage;

namespace Matchmaking.Needs;

/// <summary>Of a need, what its triage gave.</summary>
public sealed partial record Need
{
    /// <summary>The last triage; a later one replaces it.</summary>
    public TriageOfNeed? Triaged { get; init; }

    public Need Apply(NeedTriaged triaged) => this with
    {
        Triaged = new TriageOfNeed(triaged.CriteriaVersion, triaged.Answers, triaged.Result, triaged.By, triaged.HappenedAt),
    };
}
