using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>Takes a proposal back: it stays to be read, with the reason.</summary>
public sealed record WithdrawAllocation(Guid AllocationId, string? Reason, Act Act);

public static class WithdrawAllocationHandler
{
    /// <summary>What is not theirs to read is not told to be there or not.</summary>
    public static async Task<Answer> Handle(WithdrawAllocation command, IDocumentSession session) => command.Act.Actor.IsCoordinator
        ? await session.Decide<AllocationProposal>(command.AllocationId, command.Act, proposal => Decide(proposal, command))
        : new Answer(command.AllocationId, 0, ProposeAllocationHandler.OnlyCoordinators);

    public static Decision Decide(AllocationProposal proposal, WithdrawAllocation command)
    {
        if (!command.Act.Actor.IsCoordinator) return ProposeAllocationHandler.OnlyCoordinators;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why it is withdrawn");
        if (proposal.State == AllocationState.Withdrawn) return Refusal.Conflict($"This allocation is withdrawn already.");
        return Decision.Happens(new AllocationWithdrawn(proposal.Id, command.Reason.Trim(), command.Act.By, command.Act.Now));
    }
}
