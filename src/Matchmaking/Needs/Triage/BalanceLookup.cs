using Marten;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs.Triage;

/// <summary>Counts for the balance within a region what was met there lately.</summary>
public static class BalanceLookup
{
    /// <summary>Needs that were imported are weighed among themselves: what was met elsewhere is not known here.</summary>
    public static async Task<Balance> BalanceOf(this IQuerySession session, Need need, Vocabulary vocabulary, DateTimeOffset now)
    {
        if (vocabulary.Parties.GetValueOrDefault(need.Content.Party ?? "") is not { InnermostRegion: { } region } party) return new Balance(null, 0, 0, 0);
        var (parties, imported) = (vocabulary.Regions[region].ToArray(), need.Provenance is not null);
        var opened = await session.Query<Need>()
            .Where(n => n.OpenedAt != null && n.Content.Party.IsOneOf(parties))
            .Where(imported ? n => n.Provenance != null : n => n.Provenance == null)
            .Select(n => new { n.Content.Party, n.MetAt })
            .ToListAsync();
        var met = opened.Where(one => one.MetAt > now.AddMonths(-Balance.Months)).ToArray();
        return new Balance(
            region, opened.Select(one => one.Party).Distinct().Count(), met.Length, met.Count(one => one.Party == party.Code));
    }
}
