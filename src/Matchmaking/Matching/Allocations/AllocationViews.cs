using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>A proposal as a list shows it.</summary>
public sealed record AllocationRow(
    Guid AllocationId, AllocationState State, int Bonus, DateTimeOffset ProposedAt, int OpenNeeds, int NeedsMet, int LdcSidsMet);

/// <summary>Shows proposals to coordinators; others learn that they are theirs.</summary>
public sealed class AllocationViews(IDocumentStore store)
{
    public Task<IResult> List(string? cursor, int? take, Door door) => ForCoordinators(door, async () =>
        Results.Json((await Find(cursor, take)).Select(Row), Json.Options));

    public Task<IResult> Show(Guid allocationId, Door door) => ForCoordinators(door, async () =>
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<AllocationProposal>(allocationId) is { } proposal) return await Shown(session, proposal, door);
        return await session.LoadAsync<AllocationRun>(allocationId) is { } run
            ? Results.Json(View(run), Json.Options)
            : Problems.Of(Refusal.NotFound);
    });

    /// <summary>What a deed on a proposal answers with: the proposal as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);

    /// <summary>The proposals, newest first.</summary>
    public async Task<Page<AllocationProposal>> Find(string? cursor, int? take)
    {
        await using var session = store.QuerySession();
        var found = await Newest(session.Query<AllocationProposal>(), Cursor.Read(cursor)).Take(Cursor.Rows(take) + 1).ToListAsync();
        return Cursor.Cut(found, Cursor.Rows(take), proposal => new Cursor(proposal.ProposedAt, proposal.Id));
    }

    static async Task<IResult> ForCoordinators(Door door, Func<Task<IResult>> show)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        return door.Actor.IsCoordinator ? await show() : Problems.Of(ProposeAllocationHandler.OnlyCoordinators);
    }

    static IQueryable<AllocationProposal> Newest(IQueryable<AllocationProposal> proposals, Cursor? from) =>
        (from is null ? proposals : proposals.Where(p => p.ProposedAt < from.At || (p.ProposedAt == from.At && p.Id.CompareTo(from.Id) < 0)))
        .OrderByDescending(p => p.ProposedAt)
        .ThenByDescending(p => p.Id);

    static async Task<IResult> Shown(IQuerySession session, AllocationProposal proposal, Door door)
    {
        door.ETag((await session.Events.FetchStreamStateAsync(proposal.Id))!.Version);
        return Results.Json(View(proposal), Json.Options);
    }

    static AllocationRow Row(AllocationProposal proposal) => new(
        proposal.Id,
        proposal.State,
        proposal.Said.Bonus,
        proposal.ProposedAt,
        proposal.Said.OpenNeeds,
        proposal.Said.Proposed.NeedsMet,
        proposal.Said.Proposed.LdcSidsMet);

    static object View(AllocationRun run) => new { allocationId = run.Id, state = AllocationState.Computing, run.Bonus, run.Needs, run.Read };

    static object View(AllocationProposal proposal) => new
    {
        allocationId = proposal.Id,
        proposal.State,
        proposal.Said.Bonus,
        proposal.Said.On,
        proposal.Said.Position,
        proposal.Said.Rules,
        proposal.Said.InputHash,
        proposal.Said.Solver,
        proposal.Said.SolverVersion,
        proposal.ProposedAt,
        proposal.Said.OpenNeeds,
        proposal.Said.NeedsWithCandidate,
        proposal.Said.Proposed,
        proposal.Said.Greedy,
        proposal.Said.FirstCome,
        proposal.Said.Pairs,
        proposal.WithdrawalReason,
    };
}
