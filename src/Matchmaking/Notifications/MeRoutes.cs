using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Which notices were read: all, or all of a kind or record.</summary>
public sealed record ReadingBody(string? Kind, Guid? Record);

/// <summary>The addresses of what is somebody's own: who they are, what waits for them, what they should hear.</summary>
public static class MeRoutes
{
    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/api/me").WithTags("Me");
        me.MapGet("", (Door door, Me who) => Own(door, async _ => await who.Read(door.Actor)))
            .Described("Says who is signed in, with which roles.", Who.SignedIn).Produces<MeView>();
        me.MapGet("/tasks", (Door door, Me who, Tasks tasks) => Own(door, async _ =>
            new Page<Waiting>(await tasks.Of(door.Actor, (await who.Read(door.Actor)).Language, door.Now), null)))
            .Described("Lists what waits for whoever asks.", Who.SignedIn).Produces<Page<Waiting>>();
        me.MapGet("/notices", (string? kind, Guid? record, bool? unread, string? cursor, int? take, Door door, Inbox inbox) =>
            Own(door, async personId => await inbox.Read(personId, new InboxFilter(kind, record, unread ?? false), cursor, take)))
            .Described("Lists the notices of whoever asks, the newest first.", Who.SignedIn).Produces<InboxPage>();
        me.MapPost("/notices/reading", (Body<ReadingBody> body, Door door) => door.Do(
            act => new ReadNotices(new InboxFilter(body.Value.Kind, body.Value.Record, true), act), body.Errors, NoContent))
            .Described("Marks all notices as read, or those of a kind or of a record.", Who.SignedIn, 204);
        me.MapPost("/notices/{noticeId:guid}/reading", (Guid noticeId, Door door) =>
            door.Do(act => new ReadNotice(noticeId, act), [], NoContent))
            .Described("Marks a notice as read.", Who.SignedIn, 204);
        me.MapDelete("/notices/{noticeId:guid}/reading", (Guid noticeId, Door door) =>
            door.Do(act => new ReadNotice(noticeId, act) { Unread = true }, [], NoContent))
            .Described("Marks a notice as unread.", Who.SignedIn, 204);
    }

    static Task<IResult> NoContent(Answer answer) => Task.FromResult(Results.NoContent());

    static async Task<IResult> Own(Door door, Func<Guid, Task<object>> read) =>
        door.Actor.PersonId is { } personId ? Results.Json(await read(personId), Json.Options) : door.NotSignedIn();
}
