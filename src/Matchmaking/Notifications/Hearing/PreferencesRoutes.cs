using System.Text.Json.Serialization;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>What is muted: one record.</summary>
public sealed record MuteBody(Guid? NeedId, Guid? IntroductionId, Guid? CooperationId)
{
    [JsonIgnore]
    public MutedRecord? Record => (NeedId, IntroductionId, CooperationId) switch
    {
        ({ }, null, null) => MutedRecord.Need,
        (null, { }, null) => MutedRecord.Introduction,
        (null, null, { }) => MutedRecord.Cooperation,
        _ => null,
    };

    [JsonIgnore]
    public Guid RecordId => NeedId ?? IntroductionId ?? CooperationId ?? Guid.Empty;
}

/// <summary>The addresses of how somebody hears.</summary>
public static class PreferencesRoutes
{
    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/api/me").WithTags("Me");
        me.MapGet("/preferences", Show)
            .Described("Shows how whoever asks wishes to hear.", Who.SignedIn).Produces<PreferencesView>();
        me.MapPut("/preferences", (Body<PreferencesDraft> body, Door door, PreferencesViews views, CancellationToken cancellation) =>
            door.Do(act => new ChangePreferences(body.Value, act), body.Errors, _ => Show(door, views, cancellation)))
            .Described("Replaces how whoever asks wishes to hear.", Who.SignedIn).Produces<PreferencesView>();
        me.MapGet("/mutes", async (Door door, PreferencesViews views, CancellationToken cancellation) => door.Actor.PersonId is { } personId
            ? Results.Json(new Page<MuteView>(await views.Mutes(personId, cancellation), null), Json.Options)
            : door.NotSignedIn())
            .Described("Lists the records that whoever asks does not wish to hear of.", Who.SignedIn).Produces<Page<MuteView>>();
        me.MapPost("/mutes", (Body<MuteBody> body, Door door) =>
            door.Do(act => new MuteRecord(body.Value.Record, body.Value.RecordId, act), body.Errors, NoContent))
            .Described("Mutes a record.", Who.SignedIn, 204).Produces(404);
        me.MapDelete("/mutes/{recordId:guid}", (Guid recordId, Door door) => door.Do(act => new UnmuteRecord(recordId, act), [], NoContent))
            .Described("Hears of a record again.", Who.SignedIn, 204);
    }

    static async Task<IResult> Show(Door door, PreferencesViews views, CancellationToken cancellation)
    {
        if (door.Actor.PersonId is not { } personId) return door.NotSignedIn();
        var (view, edition) = await views.Read(personId, cancellation);
        door.ETag(edition);
        return Results.Json(view, Json.Options);
    }

    static Task<IResult> NoContent(Answer answer) => Task.FromResult(Results.NoContent());
}
