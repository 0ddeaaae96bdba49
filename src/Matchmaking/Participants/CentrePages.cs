using Marten;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>The pages of the support centres: who covers which Party on which days, and who is covered by none.</summary>
public sealed class CentrePages(IDocumentStore store, Vocabulary vocabulary)
{
    public async Task<IResult> List(Visit visit)
    {
        await using var session = store.QuerySession();
        var centres = await session.Query<SupportCentre>().OrderBy(centre => centre.Code).ToListAsync();
        return visit.Show<CentresPage>(new
        {
            Centres = centres,
            Uncovered = vocabulary.Parties.Keys.Except(centres.SelectMany(centre => centre.CoveredOn(visit.Today))).ToList(),
        });
    }

    public async Task<IResult> Show(string code, Visit visit)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(code)) is not { } centre) return Pages.NotFound();
        var version = (await session.Events.FetchStreamStateAsync(centre.Id))!.Version;
        return visit.Show<CentrePage>(new { Centre = centre, Version = version, Hosts = await Hosts([centre], session) });
    }

    static async Task<IReadOnlyList<Organization>> Hosts(IEnumerable<SupportCentre> centres, IQuerySession session) =>
        await session.LoadManyAsync<Organization>(centres.SelectMany(centre => centre.Hosts).Distinct());
}
