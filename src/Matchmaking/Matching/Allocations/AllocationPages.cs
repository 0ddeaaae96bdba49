using Marten;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Matching;

/// <summary>The pages of allocations and the forms on them.</summary>
public sealed class AllocationPages(IDocumentStore store, AllocationViews views)
{
    public Task<IResult> List(string? cursor, Visit visit) => ForCoordinators(visit, async () =>
    {
        await using var session = store.QuerySession();
        var computing = await session.Query<AllocationRun>().OrderByDescending(run => run.AskedAt).ToListAsync();
        return visit.Show<AllocationsPage>(new { Found = await views.Find(cursor, null), Computing = computing });
    });

    public Task<IResult> Show(Guid allocationId, Visit visit) => ForCoordinators(visit, async () =>
    {
        await using var session = store.QuerySession();
        if (await AllocationSheet.Read(session, allocationId) is { } sheet) return visit.Show<AllocationPage>(new { Sheet = sheet });
        return await session.LoadAsync<AllocationRun>(allocationId) is { } run
            ? visit.Show<AllocationRunPage>(new { Run = run })
            : Pages.NotFound();
    });

    static async Task<IResult> ForCoordinators(Visit visit, Func<Task<IResult>> show)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        return visit.Actor.IsCoordinator ? await show() : Pages.Error(403);
    }
}

/// <summary>The addresses of those pages.</summary>
public static class AllocationPageRoutes
{
    public static void MapAllocationPages(this IEndpointRouteBuilder routes)
    {
        var allocations = routes.MapPages("/allocations");
        allocations.MapGet("", (string? cursor, Visit visit, AllocationPages pages) => pages.List(cursor, visit));
        allocations.MapPost("", (PostedForm form, Visit visit, AllocationPages pages) => form.Do(
            "allocation",
            act => new ProposeAllocation(Guid.CreateVersion7(act.Now), form.Number("bonus"), act),
            answer => $"/allocations/{answer.RecordId}",
            () => pages.List(null, visit)));
        MapProposal(allocations.MapGroup("/{allocationId:guid}"));
    }

    static void MapProposal(RouteGroupBuilder allocation)
    {
        allocation.MapGet("", (Guid allocationId, Visit visit, AllocationPages pages) => pages.Show(allocationId, visit));
        allocation.MapGet("/{deed:alpha}", (Guid allocationId, Visit visit) => Results.LocalRedirect(visit.To($"/allocations/{allocationId}")));
        allocation.MapPost("/withdrawal", (Guid allocationId, PostedForm form, Visit visit, AllocationPages pages) => form.Do(
            "withdrawal",
            act => new WithdrawAllocation(allocationId, form.Text("reason"), act),
            _ => $"/allocations/{allocationId}",
            () => pages.Show(allocationId, visit)));
    }
}
