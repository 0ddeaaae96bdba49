using Marten;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Exchange;

/// <summary>What is known, before a batch is read, of the records and organizations that it names.</summary>
public sealed record ImportGround(
    IReadOnlyDictionary<Guid, Need> Needs, IReadOnlyDictionary<Guid, Offer> Offers, IReadOnlySet<Guid> Organizations)
{
    public static readonly ImportGround Empty = new(new Dictionary<Guid, Need>(), new Dictionary<Guid, Offer>(), new HashSet<Guid>());

    /// <summary>Loads it in three queries, however many lines there are.</summary>
    public static async Task<ImportGround> Of(IReadOnlyList<NumberedLine> lines, IQuerySession session, CancellationToken cancellation)
    {
        var records = lines.Select(line => line.Line.RecordId()).OfType<Guid>().Distinct().ToArray();
        var needs = await session.LoadManyAsync<Need>(cancellation, records);
        var offers = await session.LoadManyAsync<Offer>(cancellation, records);
        var names = lines.Select(line => line.Line.Organization()?.Name).OfType<string>();
        var organizations = await session.LoadManyAsync<Organization>(cancellation, names.Select(Organization.IdOf).Distinct());
        return new ImportGround(
            needs.ToDictionary(need => need.Id), offers.ToDictionary(offer => offer.Id), organizations.Select(one => one.Id).ToHashSet());
    }
}
