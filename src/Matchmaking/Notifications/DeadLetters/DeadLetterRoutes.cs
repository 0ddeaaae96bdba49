using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The addresses of dead letters, for administrators.</summary>
public static class DeadLetterRoutes
{
    public static void MapDeadLetters(this IEndpointRouteBuilder routes)
    {
        var letters = routes.MapGroup("/api/dead-letters").WithTags("Keeping");
        letters.MapGet("", (string? cursor, int? take, Door door, DeadLetters dead, CancellationToken cancellation) =>
            door.ForAdministrators(async () => Results.Json(await dead.Read(cursor, take, cancellation), Json.Options)))
            .Described("Lists the messages that nobody could handle.", Who.Administrators).Produces<Page<DeadLetter>>();
        letters.MapPost("/replay", (Body<Nothing> body, Door door) => door.Do(act => new ReplayDeadLetters(null, act), body.Errors, Done))
            .Described("Has all of them tried again.", Who.Administrators, 204);
        letters.MapPost("/{deadLetterId:guid}/replay", (Guid deadLetterId, Body<Nothing> body, Door door) =>
            door.Do(act => new ReplayDeadLetters(deadLetterId, act), body.Errors, Done))
            .Described("Has one of them tried again.", Who.Administrators, 204);
        letters.MapPost("/{deadLetterId:guid}/dropping", (Guid deadLetterId, Body<Reasoned> body, Door door) =>
            door.Do(act => new DropDeadLetter(deadLetterId, body.Value.Reason, act), body.Errors, Done))
            .Described("Lets one of them go for good.", Who.Administrators, 204).Needs("reason");
    }

    public static void MapDeadLetterPages(this IEndpointRouteBuilder routes)
    {
        var letters = routes.MapPages("/administration/dead-letters");
        letters.MapGet("", Show);
        letters.MapPost("/replay", (PostedForm form, Visit visit, DeadLetters dead, IDocumentStore store) =>
            form.Do("replay-all", act => new ReplayDeadLetters(null, act), Back, () => Show(null, visit, dead, store)));
        letters.MapPost("/{deadLetterId:guid}/replay", (Guid deadLetterId, PostedForm form, Visit visit, DeadLetters dead, IDocumentStore store) =>
            form.Do("replay", act => new ReplayDeadLetters(deadLetterId, act), Back, () => Show(null, visit, dead, store)));
        letters.MapPost("/{deadLetterId:guid}/dropping", (Guid deadLetterId, PostedForm form, Visit visit, DeadLetters dead, IDocumentStore store) =>
            form.Do(
                $"dropping-{deadLetterId}",
                act => new DropDeadLetter(deadLetterId, form.Text("reason"), act),
                Back,
                () => Show(null, visit, dead, store)));
    }

    static Task<IResult> Show(string? cursor, Visit visit, DeadLetters dead, IDocumentStore store) => visit.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        return visit.Show<DeadLettersPage>(new
        {
            Letters = await dead.Read(cursor, null, CancellationToken.None),
            Decisions = await session.Query<DeadLetterDecision>().OrderByDescending(decision => decision.At).Take(20).ToListAsync(),
        });
    });

    static string Back(Answer _) => "/administration/dead-letters";

    static Task<IResult> Done(Answer _) => Task.FromResult(Results.NoContent());
}

/// <summary>A body that says nothing more than its address.</summary>
public sealed record Nothing;
