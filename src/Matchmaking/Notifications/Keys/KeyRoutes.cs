using Marten;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>Somebody's single keys, as they are shown.</summary>
public sealed record KeysView(bool On, IReadOnlyDictionary<string, string> Keys);

/// <summary>The addresses at which somebody chooses keys.</summary>
public static class KeyRoutes
{
    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/api/me").WithTags("Me");
        me.MapGet("/keys", Show)
            .Described("Shows the single keys of the work queue.", Who.SignedIn).Produces<KeysView>();
        me.MapPut("/keys", (Body<KeysDraft> body, Door door, IDocumentStore store, CancellationToken cancellation) =>
            door.Do(act => new ChooseKeys(body.Value, act), body.Errors, _ => Show(door, store, cancellation)))
            .Described("Changes the single keys of the work queue, or switches them off.", Who.SignedIn).Produces<KeysView>();
    }

    public static void MapKeyPages(this IEndpointRouteBuilder routes)
    {
        var my = routes.MapPages("/my/keys");
        my.MapGet("", Page);
        my.MapPost("", (PostedForm form, Visit visit, IDocumentStore store, CancellationToken cancellation) => form.Do(
            "keys", act => new ChooseKeys(Draft(form), act), _ => "/my/keys", () => Page(visit, store, cancellation)));
    }

    static async Task<IResult> Show(Door door, IDocumentStore store, CancellationToken cancellation)
    {
        if (door.Actor.PersonId is not { } personId) return door.NotSignedIn();
        var wishes = await Read(personId, store, cancellation);
        door.ETag(wishes.Edition);
        return Results.Json(new KeysView(!wishes.Off, wishes.All()), Json.Options);
    }

    static async Task<IResult> Page(Visit visit, IDocumentStore store, CancellationToken cancellation) =>
        visit.Actor.PersonId is { } personId ? visit.Show<KeysPage>(new { Wishes = await Read(personId, store, cancellation) }) : Results.Challenge();

    static async Task<KeyWishes> Read(Guid personId, IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<KeyWishes>(personId, cancellation) ?? new KeyWishes(personId);
    }

    static KeysDraft Draft(PostedForm form) => new(form.Ticked("on"), KeyWishes.First.Keys.ToDictionary(deed => deed.Word(), deed => form.Text(deed.Word())));
}
