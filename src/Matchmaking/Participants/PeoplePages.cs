using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>A person on a page, with the places of the roles as people read them.</summary>
public sealed record PersonSheet(PersonShown Person, long Version, int SignIns, IReadOnlyDictionary<Guid, string> Organizations, IReadOnlyList<SupportCentre> Centres)
{
    /// <summary>For whom a role is held: a Party, an organization or a centre; null where it is held for the service.</summary>
    public string? PlaceOf(Membership held, Visit visit) =>
        held.Party is { } party ? visit.Label(party)
        : held.CentreId is { } centreId ? Centres.FirstOrDefault(centre => centre.Id == centreId)?.Code
        : held.OrganizationId is { } organizationId ? Organizations.GetValueOrDefault(organizationId)
        : null;
}

/// <summary>The pages on which administrators enter people, give roles and end them.</summary>
public sealed class PeoplePages(IDocumentStore store)
{
    const int RowsOnPage = 50;

    /// <param name="q">A part of a name or of a handle.</param>
    public Task<IResult> List(string? q, Role? role, string? cursor, Visit visit) => visit.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        var asked = session.Query<PersonDetails>().AsQueryable();
        if (!string.IsNullOrWhiteSpace(q))
            asked = asked.Where(one => one.Name.Contains(q, StringComparison.OrdinalIgnoreCase) || one.Handle.Contains(q, StringComparison.OrdinalIgnoreCase));
        var all = await asked.OrderBy(one => one.Handle).ToListAsync();
        var people = (await session.LoadManyAsync<Person>(all.Select(one => one.Id))).ToDictionary(person => person.Id);
        var found = all.Where(one => role is null || people[one.Id].On(visit.Today).Any(held => held.Role == role));
        var page = Offset.Cut([.. found.Skip(Offset.Read(cursor)).Take(RowsOnPage + 1)], Offset.Read(cursor), RowsOnPage);
        var sheets = await Sheets([.. page.Items.Select(one => (people[one.Id], one))], session);
        return visit.Show<PeoplePage>(new { People = new Page<PersonSheet>(sheets, page.Next), Q = q, Holding = role });
    });

    public Task<IResult> Show(Guid personId, Visit visit) => visit.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Person>(personId) is not { } person) return Pages.NotFound();
        var details = await session.LoadAsync<PersonDetails>(personId);
        var version = (await session.Events.FetchStreamStateAsync(personId))!.Version;
        var sheet = (await Sheets([(person, details)], session))[0];
        return visit.Show<PersonPage>(new { Sheet = sheet with { Version = version } });
    });

    static async Task<IReadOnlyList<PersonSheet>> Sheets((Person Person, PersonDetails? Details)[] people, IQuerySession session)
    {
        var organizationIds = people.SelectMany(one => one.Person.Memberships).Select(held => held.OrganizationId).OfType<Guid>().Distinct();
        var organizations = (await session.LoadManyAsync<Organization>(organizationIds)).ToDictionary(one => one.Id, one => one.Name);
        var centres = await session.Query<SupportCentre>().OrderBy(centre => centre.Code).ToListAsync();
        return [.. people.Select(one => new PersonSheet(PersonShown.Of(one.Person, one.Details), 0, one.Details?.SignIns.Length ?? 0, organizations, centres))];
    }
}
