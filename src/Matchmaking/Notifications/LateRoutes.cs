using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The addresses of what is owed and late, for machines and for people.</summary>
public static class LateRoutes
{
    public static void MapLate(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/api/clocks").WithTags("Clocks").MapGet("", Answer)
            .Described("Lists the steps that are owed, by whom and until when; late ones alone if asked.", Who.AnyBroker)
            .Produces<Page<OwedClock>>();
        routes.MapPages("/late").MapGet("", Show);
    }

    static async Task<IResult> Answer(bool? late, string? centre, string? step, string? cursor, int? take, Door door, LateNow clocks)
    {
        var filter = new ClockFilter(late, centre, step);
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        if (!door.Actor.IsBroker) return Problems.Of(LateNow.OnlyBrokers);
        if (await clocks.Objection(filter) is { } objection) return Problems.Of(objection);
        return Results.Json(await clocks.Read(filter, door.Actor, door.Language, cursor, take, door.Now), Json.Options);
    }

    /// <summary>The page shows what is late unless it is asked for all that is owed.</summary>
    static async Task<IResult> Show(string? all, string? centre, string? step, string? cursor, Visit visit, LateNow clocks)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        if (!visit.Actor.IsBroker) return Pages.Error(403);
        var filter = new ClockFilter(all is null ? true : null, Chosen(centre), Chosen(step));
        if (await clocks.Objection(filter) is not null) return Pages.NotFound();
        return visit.Show<LatePage>(new
        {
            Filter = filter,
            Found = await clocks.Read(filter, visit.Actor, visit.Language, cursor, null, visit.Now),
            Centres = await clocks.Centres(),
        });
    }

    static string? Chosen(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
