using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Notifications;
using Matchmaking.Web;

namespace Matchmaking.Rebuilds;

/// <summary>What is to be looked at, as it is sent.</summary>
/// <param name="View">The word of one view; nothing for all.</param>
/// <param name="Mends">Whether what differs is mended as well.</param>
public sealed record RebuildBody(string? View, bool? Mends);

/// <summary>The addresses of checks and rebuilds, for administrators.</summary>
public static class RebuildRoutes
{
    public static void MapRebuilds(this IEndpointRouteBuilder routes)
    {
        var rebuilds = routes.MapGroup("/api/rebuilds").WithTags("Keeping");
        rebuilds.MapGet("", (Door door, RebuildReading reading, CancellationToken cancellation) => reading.List(door, cancellation))
            .Described("Lists the rebuilds of rows from the events, and how far they are.", Who.Administrators);
        rebuilds.MapPost("", (Body<RebuildBody> body, Door door) => door.Do(
            act => new StartRebuild(Guid.CreateVersion7(act.Now), body.Value.View, body.Value.Mends ?? false, act),
            body.Errors,
            answer => Task.FromResult(Results.Accepted($"/api/rebuilds/{answer.RecordId}", new { rebuildId = answer.RecordId }))))
            .Described("Starts to compare the rows of a view with the events, and to mend those that differ.", Who.Administrators, 202)
            .Needs("view");
        rebuilds.MapGet("/{rebuildId:guid}", (Guid rebuildId, Door door, RebuildReading reading, CancellationToken cancellation) =>
            reading.Show(rebuildId, door, StatusCodes.Status200OK, cancellation))
            .Described("Shows a rebuild and how far it is.", Who.Administrators);
        rebuilds.MapPost("/{rebuildId:guid}/stop", (Guid rebuildId, Body<Nothing> body, Door door, RebuildReading reading, CancellationToken cancellation) =>
            door.Do(act => new StopRebuild(rebuildId, act), body.Errors, _ => reading.Show(rebuildId, door, StatusCodes.Status200OK, cancellation)))
            .Described("Stops a rebuild.", Who.Administrators);
        rebuilds.MapPost("/{rebuildId:guid}/continuation", (Guid rebuildId, Body<Nothing> body, Door door, RebuildReading reading, CancellationToken cancellation) =>
            door.Do(act => new ContinueRebuild(rebuildId, act), body.Errors, _ => reading.Show(rebuildId, door, StatusCodes.Status202Accepted, cancellation)))
            .Described("Continues a rebuild that was stopped.", Who.Administrators, 202);
    }

    public static void MapRebuildPages(this IEndpointRouteBuilder routes)
    {
        var rebuilds = routes.MapPages("/administration/rebuilds");
        rebuilds.MapGet("", (Visit visit, RebuildReading reading) => Show(visit, reading));
        rebuilds.MapPost("", (PostedForm form, Visit visit, RebuildReading reading) => form.Do(
            "rebuild",
            act => new StartRebuild(Guid.CreateVersion7(act.Now), form.Text("view"), form.Ticked("mends"), act),
            Back,
            () => Show(visit, reading)));
        rebuilds.MapPost("/{rebuildId:guid}/stop", (Guid rebuildId, PostedForm form, Visit visit, RebuildReading reading) =>
            form.Do("stop", act => new StopRebuild(rebuildId, act), Back, () => Show(visit, reading)));
        rebuilds.MapPost("/{rebuildId:guid}/continuation", (Guid rebuildId, PostedForm form, Visit visit, RebuildReading reading) =>
            form.Do("continuation", act => new ContinueRebuild(rebuildId, act), Back, () => Show(visit, reading)));
        rebuilds.MapGet("/{rebuildId:guid}/progress", RebuildStream.Listen);
    }

    static Task<IResult> Show(Visit visit, RebuildReading reading) => visit.ForAdministrators(async () =>
    {
        var all = await reading.All(visit.Now, CancellationToken.None);
        return visit.Show<RebuildsPage>(new { Rebuilds = all, By = await reading.Names(all) });
    });

    static string Back(Answer _) => "/administration/rebuilds";
}
