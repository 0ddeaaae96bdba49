using Marten;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>The pages of the directory of practitioners, and the one on which somebody keeps her own place in it.</summary>
public sealed class PractitionerPages(PractitionerList list, IDocumentStore store)
{
    const int RowsOnPage = 20;

    public async Task<IResult> List(PractitionerFilter filter, string? cursor, Visit visit)
    {
        var worded = await list.Worded(filter, visit.Language, visit.Today);
        var found = worded.Where(one => filter.Fits(one.Expertise)).ToArray();
        return visit.Show<PractitionersPage>(new
        {
            Filter = filter,
            Found = PractitionerList.Part(found, cursor, RowsOnPage),
            Total = found.Length,
            Counts = PractitionerFacets.All.ToDictionary(facet => facet, facet => CountOf(facet, facet.Without(filter), worded)),
        });
    }

    public async Task<IResult> Show(Guid practitionerId, Visit visit) => await list.Named(practitionerId, visit.Today) is { } one
        ? visit.Show<PractitionerPage>(new { One = one })
        : Pages.NotFound();

    public async Task<IResult> ShowOwn(Visit visit)
    {
        if (visit.Actor.PersonId is not { } personId) return Results.Challenge();
        await using var session = store.QuerySession();
        var own = await list.Own(personId, visit.Today);
        return visit.Show<MyPractitionerPage>(new
        {
            Own = own,
            Version = own is null ? (long?)null : await list.VersionOf(own.Id),
            Name = (await session.LoadAsync<PersonDetails>(personId))?.Name,
        });
    }

    public async Task<PractitionerProfile?> OwnProfile(Visit visit) =>
        visit.Actor.PersonId is { } personId ? (await list.Own(personId, visit.Today))?.Profile : null;

    /// <summary>How many each value of a facet would leave, where nothing else of it is chosen.</summary>
    static Dictionary<string, int> CountOf(PractitionerFacet facet, PractitionerFilter others, IReadOnlyList<ShownPractitioner> among) =>
        among.Where(one => others.Fits(one.Expertise)).SelectMany(one => facet.Of(one.Expertise)).CountBy(code => code).ToDictionary();
}
