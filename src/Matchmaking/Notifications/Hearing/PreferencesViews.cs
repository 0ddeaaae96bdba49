using System.Globalization;
using System.Text.Json.Serialization;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>How somebody hears, as they read and change it.</summary>
public sealed record PreferencesView(
    string Language, bool Mail, string At, string TimeZone, string Weekday, IReadOnlyDictionary<string, string?> Groups);

/// <summary>A record of which its reader wants no mail.</summary>
public sealed record MuteView(string Record, Guid RecordId, DateTimeOffset At)
{
    [JsonIgnore]
    public MutedRecord Kind { get; init; }

    public static MuteView Of(Mute mute) => new(mute.Record.Word(), mute.RecordId, mute.At) { Kind = mute.Record };
}

/// <summary>Reads what somebody wishes.</summary>
public sealed class PreferencesViews(IDocumentStore store)
{
    public async Task<(PreferencesView View, int Edition)> Read(Guid personId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var details = await session.LoadAsync<PersonDetails>(personId, cancellation);
        var preferences = await session.LoadAsync<Preferences>(personId, cancellation) ?? new Preferences(personId);
        return (new PreferencesView(
            details?.Language ?? "en",
            await session.LoadAsync<MailPause>(personId, cancellation) is null,
            preferences.At.ToString("HH:mm", CultureInfo.InvariantCulture),
            preferences.TimeZone,
            preferences.Weekday.Word(),
            NoticeGroups.All.ToDictionary(group => group.Word(), group => preferences.Wishes.TryGetValue(group, out var wish) ? wish.Word() : null)),
            preferences.Edition);
    }

    public async Task<IReadOnlyList<MuteView>> Mutes(Guid personId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var mutes = await session.Query<Mute>().Where(mute => mute.PersonId == personId).OrderByDescending(mute => mute.At).ToListAsync(cancellation);
        return [.. mutes.Select(MuteView.Of)];
    }
}
