using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>An organization that runs a centre.</summary>
public sealed record HostShown(Guid OrganizationId, string Name);

/// <summary>A support centre as anybody sees it: its coverage with what that rests on, stated or inferred.</summary>
public sealed record CentreShown(
    Guid CentreId, string Code, string Name, ImmutableArray<HostShown> Hosts, ImmutableArray<string> Languages, ImmutableArray<Coverage> Coverage)
{
    public static CentreShown Of(SupportCentre centre, IReadOnlyDictionary<Guid, string> names) => new(
        centre.Id, centre.Code, centre.Name, [.. centre.Hosts.Select(host => new HostShown(host, names.GetValueOrDefault(host, "")))],
        centre.Languages, [.. centre.Coverage.OrderBy(coverage => coverage.Party).ThenBy(coverage => coverage.From)]);
}

/// <summary>Shows the support centres to everybody.</summary>
public sealed class CentreViews(IDocumentStore store)
{
    public async Task<IResult> List() => Results.Json(new Page<CentreShown>(await All(), null), Json.Options);

    public async Task<IReadOnlyList<CentreShown>> All()
    {
        await using var session = store.QuerySession();
        var centres = await session.Query<SupportCentre>().OrderBy(centre => centre.Code).ToListAsync();
        var names = await Names(centres, session);
        return [.. centres.Select(centre => CentreShown.Of(centre, names))];
    }

    public async Task<IResult> Show(string code)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(code)) is { } centre
            ? Results.Json(CentreShown.Of(centre, await Names([centre], session)), Json.Options)
            : Problems.Of(Refusal.NotFound);
    }

    /// <summary>What a deed on a centre answers with: the centre as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(string code) => _ => Show(code);

    static async Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<SupportCentre> centres, IQuerySession session)
    {
        var hosts = await session.LoadManyAsync<Organization>(centres.SelectMany(centre => centre.Hosts).Distinct());
        return hosts.ToDictionary(host => host.Id, host => host.Name);
    }
}
