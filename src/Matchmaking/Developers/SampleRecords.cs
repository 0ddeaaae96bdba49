using Matchmaking.Access;
using Matchmaking.Directories;
using Matchmaking.Participants;
using Matchmaking.Reporting;
using Matchmaking.Sharing;
using Matchmaking.Web;

namespace Matchmaking.Developers;

/// <summary>Names of public records of this instance, so that what the page shows can be tried as it stands.</summary>
public sealed class SampleRecords(NeedList needs, OfferList offers, EntryList entries, OrganizationViews organizations, CentreViews centres, PractitionerList practitioners)
{
    public async Task<IReadOnlyDictionary<string, string>> Named(Visit visit, CancellationToken cancellation)
    {
        var search = new Search(ListFilter.None, Actor.Anonymous, visit.Today, PageLanguages.Default);
        var (directory, entryId) = await Entry(visit.Today);
        return new Dictionary<string, string?>
        {
            ["needId"] = First((await needs.Find(search, null, 1, cancellation)).Items)?.Id.ToString(),
            ["offerId"] = First((await offers.Find(search, null, 1, cancellation)).Items)?.Id.ToString(),
            ["organizationId"] = First((await organizations.Find(new OrganizationFilter(null, null, null), null, 1)).Items)?.Id.ToString(),
            ["practitionerId"] = First(await practitioners.Everybody(visit.Today))?.Id.ToString(),
            ["code"] = First(await centres.All())?.Code,
            ["directory"] = directory,
            ["entryId"] = entryId,
            ["number"] = "1",
            ["party"] = "KE",
            ["list"] = "subjects",
            ["figure"] = FigureKind.All[0].Name,
            ["url"] = new Uri(visit.Home, visit.To("/needs")).ToString(),
        }.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);
    }

    static T? First<T>(IReadOnlyList<T> rows) where T : class => rows is [var first, ..] ? first : null;

    async Task<(string Directory, string? EntryId)> Entry(DateOnly today)
    {
        foreach (var directory in DirectoryNames.All)
        {
            var read = await entries.Read(DirectoryNames.Kind(directory), new EntryFilter(null, null, null, null, null, null), PageLanguages.Default, today, null, 1);
            if (First(read.Items) is { } entry) return (directory, entry.Id.ToString());
        }
        return (DirectoryNames.All[0], null);
    }
}
