using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>How a person can be reached beside the inbox.</summary>
/// <param name="ByMail">The service sends mail, and the person has an address that takes it and wants mail.</param>
public sealed record Reach(Guid PersonId, bool ByMail)
{
    /// <summary>The service sends mail, and the person has an address.</summary>
    public bool HasAddress { get; init; }

    public Preferences Preferences { get; init; } = new(PersonId);

    public IReadOnlyList<Mute> Mutes { get; init; } = [];

    /// <summary>How soon a notice leaves the inbox; null where it stays there.</summary>
    public Pace? PaceOf(Notice notice) => Mutes.Any(mute => mute.Covers(notice)) ? null : Preferences.PaceOf(notice);
}

public static class ReachLookup
{
    public static async Task<Reach> ReachOf(this IQuerySession session, Guid personId, MailSettings mail, CancellationToken cancellation)
    {
        if (!mail.On) return new Reach(personId, ByMail: false);
        var details = await session.LoadAsync<PersonDetails>(personId, cancellation);
        var pauses = await session.LoadAsync<MailPause>(personId, cancellation) is not null;
        var preferences = await session.LoadAsync<Preferences>(personId, cancellation) ?? new Preferences(personId);
        return new Reach(personId, ByMail: details?.Email is not null && !pauses)
        {
            HasAddress = details?.Email is not null,
            Preferences = preferences,
            Mutes = await session.Query<Mute>().Where(mute => mute.PersonId == personId).ToListAsync(cancellation),
        };
    }
}
