using Marten;
using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>How many open needs that anybody may read each Party has; imported ones and ones made here are never in one figure.</summary>
public sealed record OpenNeedsByParty(IReadOnlyDictionary<string, int> Imported, IReadOnlyDictionary<string, int> MadeHere)
{
    public static async Task<OpenNeedsByParty> Read(IQuerySession session)
    {
        var imported = await session.Query<Need>().Where(n => n.State == NeedState.Open && n.Provenance != null).Select(Told).ToListAsync();
        var here = await session.Query<Need>().Where(n => n.State == NeedState.Open && n.Provenance == null).Select(Told).ToListAsync();
        return new OpenNeedsByParty(Count(imported), Count(here));
    }

    static readonly System.Linq.Expressions.Expression<Func<Need, Asked>> Told =
        need => new Asked(need.Content.Party, need.Content.AlsoFor, need.ChosenVisibility, need.Content.Visibility);

    static Dictionary<string, int> Count(IEnumerable<Asked> needs) => needs
        .Where(need => (need.Chosen ?? need.Said ?? Visibility.Public) == Visibility.Public)
        .SelectMany(need => (need.AlsoFor ?? []).Append(need.Party).OfType<string>().Distinct())
        .GroupBy(party => party)
        .ToDictionary(group => group.Key, group => group.Count());

    sealed record Asked(string? Party, IReadOnlyList<string>? AlsoFor, Visibility? Chosen, Visibility? Said);
}
