using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>A practitioner with her own words, and what her roles of the day say of her.</summary>
/// <param name="HoldsRole">Whether she holds any role that day.</param>
/// <param name="Organizations">Those for which she holds one.</param>
public sealed record ShownPractitioner(
    Practitioner Practitioner, PractitionerProfile Profile, bool HoldsRole, IReadOnlyList<Organization> Organizations)
{
    /// <summary>What consent and roles say together.</summary>
    public PractitionerState StateOn(DateOnly day) =>
        Practitioner.StateOn(day) is var state && state == PractitionerState.Shown && !HoldsRole ? PractitionerState.WithoutRole : state;

    public bool IsShownOn(DateOnly day) => StateOn(day) == PractitionerState.Shown;

    public Guid Id => Practitioner.Id;

    public Expertise Expertise => Practitioner.Expertise;
}

/// <summary>The practitioners who are shown on a day, by their names. Nobody else is ever read from here but by herself.</summary>
public sealed class PractitionerList(IDocumentStore store, Vocabulary vocabulary)
{
    /// <summary>Everybody who is shown that day.</summary>
    public async Task<IReadOnlyList<ShownPractitioner>> Everybody(DateOnly today)
    {
        await using var session = store.QuerySession();
        var consenting = await session.Query<Practitioner>()
            .Where(one => !one.IsForgotten && one.WithdrawnOn == null && one.Consent.Until >= today).ToListAsync();
        var shown = (await With(consenting, today, session)).Where(one => one.IsShownOn(today));
        return [.. shown.OrderBy(one => one.Profile.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(one => one.Id)];
    }

    public async Task<IReadOnlyList<ShownPractitioner>> Find(PractitionerFilter filter, string language, DateOnly today) =>
        [.. (await Worded(filter, language, today)).Where(one => filter.Fits(one.Expertise))];

    /// <summary>Those in whom the typed words are found, whatever else is chosen.</summary>
    public async Task<IReadOnlyList<ShownPractitioner>> Worded(PractitionerFilter filter, string language, DateOnly today) =>
        [.. (await Everybody(today)).Where(one => filter.IsSaidOf(one, code => vocabulary.Label(code, language)))];

    public static Page<ShownPractitioner> Part(IReadOnlyList<ShownPractitioner> found, string? cursor, int take) =>
        Offset.Cut([.. found.Skip(Offset.Read(cursor)).Take(take + 1)], Offset.Read(cursor), take);

    /// <summary>Somebody who is not shown that day is not there.</summary>
    public async Task<ShownPractitioner?> Named(Guid practitionerId, DateOnly today)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Practitioner>(practitionerId) is { } one
            ? (await With([one], today, session)).FirstOrDefault(found => found.IsShownOn(today))
            : null;
    }

    /// <summary>The own profile, whether it is shown or not; null where there is none.</summary>
    public async Task<ShownPractitioner?> Own(Guid personId, DateOnly today)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Practitioner>(Practitioner.IdOf(personId)) is { IsForgotten: false } own
            ? (await With([own], today, session)).FirstOrDefault()
            : null;
    }

    public async Task<long> VersionOf(Guid practitionerId)
    {
        await using var session = store.QuerySession();
        return (await session.Events.FetchStreamStateAsync(practitionerId))?.Version ?? 0;
    }

    static async Task<IEnumerable<ShownPractitioner>> With(IReadOnlyList<Practitioner> practitioners, DateOnly today, IQuerySession session)
    {
        var profiles = (await session.LoadManyAsync<PractitionerProfile>(practitioners.Select(one => one.Id))).ToDictionary(profile => profile.Id);
        var people = await session.LoadManyAsync<Person>(practitioners.Select(one => one.PersonId));
        var roles = people.ToDictionary(person => person.Id, person => person.On(today).ToArray());
        var organizationIds = roles.Values.SelectMany(OrganizationIds).Distinct();
        var organizations = (await session.LoadManyAsync<Organization>(organizationIds)).ToDictionary(one => one.Id);
        return practitioners.Where(one => profiles.ContainsKey(one.Id)).Select(one => Of(one, roles.GetValueOrDefault(one.PersonId, [])));

        ShownPractitioner Of(Practitioner one, Membership[] held) => new(
            one, profiles[one.Id], held.Length > 0, [.. OrganizationIds(held).Where(organizations.ContainsKey).Select(id => organizations[id])]);
    }

    static IEnumerable<Guid> OrganizationIds(Membership[] held) => held.Select(role => role.OrganizationId).OfType<Guid>().Distinct();
}
