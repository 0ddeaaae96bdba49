using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>
/// A coordinator asked who should help whom, and this was the answer. It changes no need and no offer; whoever brokers may follow it.
/// </summary>
/// <param name="Bonus">The points that were added to each pair of a need of an LDC or SIDS.</param>
/// <param name="On">The day whose memberships in LDC and SIDS count.</param>
/// <param name="Position">The event up to which needs, offers and rules were known.</param>
/// <param name="InputHash">SHA-256 over what was read; reading again at the position gives the same.</param>
public sealed record AllocationProposed(
    Guid AllocationId,
    int Bonus,
    DateOnly On,
    long Position,
    int Rules,
    string InputHash,
    string Solver,
    string SolverVersion,
    int OpenNeeds,
    int NeedsWithCandidate,
    ImmutableArray<AllocatedPair> Pairs,
    AllocationOutcome Proposed,
    AllocationOutcome Greedy,
    AllocationOutcome FirstCome,
    string By,
    DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>Weighs the input, and what plain ways would have made of it.</summary>
    public static AllocationProposed From(AllocationGround ground, Guid allocationId, int bonus, string by, DateTimeOffset at)
    {
        var input = ground.Input;
        var best = BestAllocation.Of(input, bonus);
        return new AllocationProposed(
            allocationId,
            bonus,
            input.On,
            ground.Position,
            input.Rules,
            input.Hash(),
            BestAllocation.Solver,
            BestAllocation.SolverVersion,
            input.Needs.Length,
            input.Needs.Count(need => need.Candidates.Length > 0),
            best.Pairs,
            AllocationOutcome.Of(best, input),
            AllocationOutcome.Of(PlainAllocations.Greedy(input, bonus), input),
            AllocationOutcome.Of(PlainAllocations.FirstCome(input, bonus), input),
            by,
            at);
    }
}

/// <summary>A coordinator took a proposal back, with the reason.</summary>
public sealed record AllocationWithdrawn(Guid AllocationId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Where a proposal stands.</summary>
public enum AllocationState
{
    Computing,
    Proposed,
    Withdrawn,
}

/// <summary>A proposal as decisions and pages read it: what was said, and why it was taken back where it was.</summary>
public sealed record AllocationProposal(Guid Id, AllocationProposed Said, DateTimeOffset ProposedAt)
{
    public string? WithdrawalReason { get; init; }

    [JsonIgnore]
    public AllocationState State => WithdrawalReason is null ? AllocationState.Proposed : AllocationState.Withdrawn;

    public static AllocationProposal Create(AllocationProposed proposed) => new(proposed.AllocationId, proposed, proposed.HappenedAt);

    public AllocationProposal Apply(AllocationWithdrawn withdrawn) => this with { WithdrawalReason = withdrawn.Reason };
}
