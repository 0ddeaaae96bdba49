using Marten;

namespace Matchmaking.Matching;

/// <summary>Works out a proposal that is too large to wait for, from what was known when it was asked for; who may ask was decided then.</summary>
public sealed record ComputeAllocation(Guid AllocationId, int Bonus, long Position, string By, DateTimeOffset AskedAt);

public static class ComputeAllocationHandler
{
    public static async Task Handle(
        ComputeAllocation command, IDocumentSession session, IDocumentStore store, AllocationReading reading, CancellationToken cancellation)
    {
        if (await session.LoadAsync<AllocationRun>(command.AllocationId, cancellation) is not { } run) return;
        var on = DateOnly.FromDateTime(command.AskedAt.UtcDateTime);
        var ground = await reading.At(command.Position, on, read => Tell(run with { Read = read }, store, cancellation), cancellation);
        var proposed = AllocationProposed.From(ground!, command.AllocationId, command.Bonus, command.By, command.AskedAt);
        session.Events.StartStream<AllocationProposal>(command.AllocationId, proposed);
        session.Delete<AllocationRun>(command.AllocationId);
    }

    /// <summary>How far it has come is told apart from the answer, which is saved as a whole.</summary>
    static async Task Tell(AllocationRun run, IDocumentStore store, CancellationToken cancellation)
    {
        await using var apart = store.LightweightSession();
        apart.Store(run);
        await apart.SaveChangesAsync(cancellation);
    }
}
