using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>The points that a pair gets where the need is one of an LDC or SIDS.</summary>
public sealed record AllocationBody(int? Bonus);

/// <summary>Why a proposal is taken back.</summary>
public sealed record AllocationWithdrawalBody(string? Reason);

/// <summary>The addresses of allocations.</summary>
public static class AllocationRoutes
{
    public static void MapAllocations(this IEndpointRouteBuilder routes)
    {
        var allocations = routes.MapGroup("/api/allocations").WithTags("Allocations");
        allocations.MapGet("", (string? cursor, int? take, Door door, AllocationViews views) => views.List(cursor, take, door))
            .Described("Lists the proposals how offers could be shared out among all open needs.", Who.Coordinators);
        allocations.MapPost("", (Body<AllocationBody> body, Door door) => door.Begin(
            act => new ProposeAllocation(Guid.CreateVersion7(act.Now), body.Value.Bonus, act),
            body.Errors,
            "/api/allocations",
            allocationId => new { allocationId }))
            .Described("Has such a proposal computed.", Who.Coordinators, 201);
        allocations.MapGet("/{allocationId:guid}", (Guid allocationId, Door door, AllocationViews views) => views.Show(allocationId, door))
            .Described("Shows a proposal, need by need.", Who.Coordinators);
        allocations.MapPost("/{allocationId:guid}/withdrawal",
            (Guid allocationId, Body<AllocationWithdrawalBody> body, Door door, AllocationViews views) =>
                door.Do(act => new WithdrawAllocation(allocationId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Withdraws a proposal.", Who.Coordinators).Needs("reason");
    }
}
