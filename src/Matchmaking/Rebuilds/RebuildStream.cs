using Matchmaking.Access;
using Matchmaking.Web;

namespace Matchmaking.Rebuilds;

/// <summary>Tells a page how far a rebuild is.</summary>
public static class RebuildStream
{
    public static Task<IResult> Listen(
        Guid rebuildId, HttpContext context, Visit visit, RebuildReading reading, IHostApplicationLifetime service) => visit.ForAdministrators(async () =>
        await reading.Find(rebuildId, visit.Now, context.RequestAborted) is null
            ? Pages.NotFound()
            : await ProgressStream.Tell(context, service, async cancellation =>
                await reading.Find(rebuildId, visit.Now, cancellation) is { State: "running" } rebuild ? Said(rebuild, visit) : null));

    static ProgressSaid Said(RebuildShown rebuild, Visit visit) =>
        new(rebuild.Done, rebuild.Work, visit.Texts.Of("progress.running", rebuild.Done, rebuild.Work), visit.Texts[$"view.{rebuild.Present}"]);
}
