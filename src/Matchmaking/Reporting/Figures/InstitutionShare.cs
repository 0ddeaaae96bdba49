using Matchmaking.Offers;

namespace Matchmaking.Reporting;

/// <summary>How the introductions of twelve months spread over the institutions, held against an equal share.</summary>
/// <param name="Place">1 for the one that was introduced most often.</param>
/// <param name="Institution">Its name, for coordinators alone: who was introduced is not public.</param>
/// <param name="EqualPerMille">What each would have if all that offer something had the same.</param>
public sealed record InstitutionShare(string Records, int Place, string? Institution, string Region, int Introductions, int? PerMille, int? EqualPerMille, bool SmallNumber)
{
    public static IReadOnlyList<InstitutionShare> Of(CaseBook book, RecordKinds kinds, DateTimeOffset asOf, bool named)
    {
        var offering = book.Offers.Where(offer => offer.State == OfferState.Open).Select(offer => offer.OrganizationId).ToHashSet();
        return
        [
            .. book.Introductions.Where(one => one.ProposedAt > asOf.AddYears(-1))
                .SelectMany(one => one.Offers.Select(offer => (Records: kinds.Of(book.Need(one.NeedId)!), offer.OrganizationId)))
                .GroupBy(one => one.Records, one => one.OrganizationId)
                .OrderBy(records => records.Key, StringComparer.Ordinal)
                .SelectMany(records => Rows(records.Key, [.. records], offering, book, named)),
        ];
    }

    static IEnumerable<InstitutionShare> Rows(string records, Guid[] introduced, HashSet<Guid> offering, CaseBook book, bool named)
    {
        var all = introduced.Concat(offering).Distinct().Count();
        return introduced.GroupBy(one => one)
            .OrderByDescending(one => one.Count()).ThenBy(one => one.Key)
            .Select((one, place) => new InstitutionShare(
                records, place + 1, named ? book.Organization(one.Key)?.Name : null, Slices.RegionOf(book.Organization(one.Key)?.Country, book),
                one.Count(), Share.PerMille(one.Count(), introduced.Length), Share.PerMille(1, all), Share.IsSmall(introduced.Length)));
    }
}
