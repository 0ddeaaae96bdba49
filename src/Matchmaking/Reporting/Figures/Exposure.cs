namespace Matchmaking.Reporting;

/// <summary>How the first five places of the lists of all open needs spread over the regions of those who provide.</summary>
/// <param name="Region">The M49 region of the institution's country.</param>
/// <param name="OfferedPerMille">The region's share of open offers, to hold the places against.</param>
public sealed record Exposure(string Records, string Region, int Places, int? PlacesPerMille, int OpenOffers, int? OfferedPerMille, bool SmallNumber)
{
    public static IReadOnlyList<Exposure> Of(CaseBook book, RecordKinds kinds, ListHeads heads)
    {
        var places = heads.ByNeed.SelectMany(list => list.Value.Select(offerId => (Records: kinds.Of(book.Need(list.Key)!), Region: RegionOf(offerId, book)))).ToArray();
        var offered = book.Offers.Where(offer => offer.State == Offers.OfferState.Open).Select(offer => RegionOf(offer.Id, book)).ToArray();
        return
        [
            .. places.Select(place => place.Records).Distinct().Order().SelectMany(records => places.Select(place => place.Region).Concat(offered).Distinct().Order()
                .Select(region => Row(records, region, [.. places.Where(place => place.Records == records).Select(place => place.Region)], offered))),
        ];
    }

    static Exposure Row(string records, string region, string[] places, string[] offered)
    {
        var (held, open) = (places.Count(one => one == region), offered.Count(one => one == region));
        return new Exposure(
            records, region, held, Share.PerMille(held, places.Length), open, Share.PerMille(open, offered.Length), Share.IsSmall(places.Length));
    }

    static string RegionOf(Guid offerId, CaseBook book) => Slices.RegionOf(book.Organization(book.Offer(offerId)!.OrganizationId)?.Country, book);
}
