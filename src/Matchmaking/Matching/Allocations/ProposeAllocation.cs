using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>Works out who should help whom, with extra points for needs of LDC and SIDS, and keeps the answer as a proposal.</summary>
public sealed record ProposeAllocation(Guid AllocationId, int? Bonus, Act Act)
{
    public const int BonusUnlessAsked = 50, LargestBonus = 1000;

    public int Points => Bonus ?? BonusUnlessAsked;
}

public static class ProposeAllocationHandler
{
    public static readonly Refusal OnlyCoordinators = Refusal.Forbidden($"a coordinator of the global entity");

    static readonly Refusal NoRulesYet = Refusal.Conflict($"No rules of ranking were adopted yet, so there are no lists to weigh.");

    public static async Task<(Answer, ComputeAllocation?)> Handle(
        ProposeAllocation command, IDocumentSession session, AllocationReading reading, AllocationSettings settings, CancellationToken cancellation)
    {
        if (command.Act.Objection(Refused(command), 0) is { } refusal) return (new Answer(command.AllocationId, 0, refusal), null);
        if (await session.AnsweredBefore(command.Act) is { } before) return (before, null);
        if (await reading.Size(cancellation) is not var (position, needs)) return (new Answer(command.AllocationId, 0, NoRulesYet), null);
        if (needs > settings.AtOnce) return (Later(command, needs, session), Computing(command, position));
        var ground = await reading.Now(command.Act.Today, cancellation);
        return (await session.Begin<AllocationProposal>(command.AllocationId, command.Act, Decide(command, ground)), null);
    }

    public static Refusal? Refused(ProposeAllocation command)
    {
        if (!command.Act.Actor.IsCoordinator) return OnlyCoordinators;
        return command.Points is >= 0 and <= ProposeAllocation.LargestBonus
            ? null
            : Refusal.Invalid("bonus", $"must be between 0 and {ProposeAllocation.LargestBonus}");
    }

    public static Decision Decide(ProposeAllocation command, AllocationGround? ground)
    {
        if (Refused(command) is { } refusal) return refusal;
        if (ground is null) return NoRulesYet;
        return Decision.Happens(AllocationProposed.From(ground, command.AllocationId, command.Points, command.Act.By, command.Act.Now));
    }

    static ComputeAllocation Computing(ProposeAllocation command, long position) =>
        new(command.AllocationId, command.Points, position, command.Act.By, command.Act.Now);

    static Answer Later(ProposeAllocation command, int needs, IDocumentSession session)
    {
        session.Insert(new AllocationRun(command.AllocationId, command.Points, needs, 0, command.Act.Now));
        return session.Remember(command.Act, new Answer(command.AllocationId, 0));
    }
}
