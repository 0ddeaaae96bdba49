using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>A practitioner with her own words and the organizations for which she holds a role today.</summary>
public sealed record ShownPractitioner(Practitioner Practitioner, PractitionerProfile Profile, IReadOnlyList<Organization> Organizations)
{
    public Guid Id => Practitioner.Id;

    public Expertise Expertise => Practitioner.Expertise;
}

/// <summary>The practitioners whose consent holds on a day, by their names. Nobody else is ever read from here.</summary>
public sealed class PractitionerList(IDocumentStore store, Vocabulary vocabulary)
{
    /// <summary>Everybody who is shown that day.</summary>
    public async Task<IReadOnlyList<ShownPractitioner>> Everybody(DateOnly today)
    {
        await using var session = store.QuerySession();
        var consenting = await session.Query<Practitioner>().Where(one => !one.IsForgotten && one.WithdrawnOn == null).ToListAsync();
        var shown = await With([.. consenting.Where(one => one.IsShownOn(today))], today, session);
        return [.. shown.OrderBy(one => one.Profile.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(one => one.Id)];
    }

    public async Task<IReadOnlyList<ShownPractitioner>> Find(PractitionerFilter filter, string language, DateOnly today) =>
        [.. (await Everybody(today)).Where(one => Fits(filter, one, language))];

    public bool Fits(PractitionerFilter filter, ShownPractitioner one, string language) => filter.Fits(one, code => vocabulary.Label(code, language));

    public static Page<ShownPractitioner> Part(IReadOnlyList<ShownPractitioner> found, string? cursor, int take) =>
        Offset.Cut([.. found.Skip(Offset.Read(cursor)).Take(take + 1)], Offset.Read(cursor), take);

    /// <summary>Somebody who is not shown that day is not there.</summary>
    public async Task<ShownPractitioner?> Named(Guid practitionerId, DateOnly today)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Practitioner>(practitionerId) is { } one && one.IsShownOn(today)
            ? (await With([one], today, session)).FirstOrDefault()
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
        var organizationIds = people.ToDictionary(
            person => person.Id, person => person.On(today).Select(held => held.OrganizationId).OfType<Guid>().Distinct().ToArray());
        var organizations = (await session.LoadManyAsync<Organization>(organizationIds.Values.SelectMany(ids => ids).Distinct())).ToDictionary(one => one.Id);
        return practitioners.Where(one => profiles.ContainsKey(one.Id)).Select(one => new ShownPractitioner(
            one,
            profiles[one.Id],
            [.. organizationIds.GetValueOrDefault(one.PersonId, []).Select(id => organizations.GetValueOrDefault(id)).OfType<Organization>()]));
    }
}
