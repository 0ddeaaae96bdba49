using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The page of how somebody hears, and the buttons that mute records.</summary>
public static class PreferencesPages
{
    public static void MapPreferencesPages(this IEndpointRouteBuilder routes)
    {
        var my = routes.MapPages("/my");
        my.MapGet("/preferences", Show);
        my.MapPost("/preferences", (PostedForm form, Visit visit, PreferencesViews views, CancellationToken cancellation) => form.Do(
            "preferences", act => new ChangePreferences(Draft(form), act), _ => "/my/preferences", () => Show(visit, views, cancellation)));
        my.MapGet("/mutes", (Visit visit) => Results.LocalRedirect(visit.To("/my/preferences")));
        my.MapPost("/mutes", (PostedForm form, Visit visit, PreferencesViews views, CancellationToken cancellation) => form.Do(
            "mute", act => new MuteRecord(RecordOf(form), form.RecordId("recordId") ?? Guid.Empty, act), _ => Back(form), () => Show(visit, views, cancellation)));
        my.MapPost("/mutes/ending", (PostedForm form, Visit visit, PreferencesViews views, CancellationToken cancellation) => form.Do(
            "mute", act => new UnmuteRecord(form.RecordId("recordId") ?? Guid.Empty, act), _ => Back(form), () => Show(visit, views, cancellation)));
    }

    static async Task<IResult> Show(Visit visit, PreferencesViews views, CancellationToken cancellation)
    {
        if (visit.Actor.PersonId is not { } personId) return Results.Challenge();
        var (view, edition) = await views.Read(personId, cancellation);
        return visit.Show<PreferencesPage>(new { Preferences = view, Edition = edition, Mutes = await views.Mutes(personId, cancellation) });
    }

    static PreferencesDraft Draft(PostedForm form) => new(
        form.Text("language"),
        form.Ticked("mail"),
        form.Text("at"),
        form.Text("timeZone"),
        form.Text("weekday"),
        NoticeGroups.All.ToDictionary(group => group.Word(), group => form.Text(group.Word())));

    static MutedRecord? RecordOf(PostedForm form) => Enum.TryParse<MutedRecord>(form.Text("record"), out var record) ? record : null;

    /// <summary>The page of the record on which the button was; from the list of mutes, the list.</summary>
    static string Back(PostedForm form) => RecordOf(form) is { } record && form.RecordId("recordId") is { } recordId
        ? AddressOf(record, recordId)
        : "/my/preferences";

    public static string AddressOf(MutedRecord record, Guid recordId) => record switch
    {
        MutedRecord.Introduction => $"/introductions/{recordId}",
        MutedRecord.Cooperation => $"/cooperations/{recordId}",
        _ => $"/needs/{recordId}",
    };
}
