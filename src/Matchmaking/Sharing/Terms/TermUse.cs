namespace Matchmaking.Sharing;

/// <summary>How many needs and offers that the reader may see use each term, and how many of them are open.</summary>
public sealed record TermUse(FacetCounts Needs, FacetCounts OpenNeeds, FacetCounts Offers, FacetCounts OpenOffers)
{
    public static async Task<TermUse> Of(Func<ListFilter, Search> looks, NeedList needs, OfferList offers, CancellationToken cancellation)
    {
        var (all, open) = (looks(ListFilter.None), looks(ListFilter.None with { State = "open" }));
        return new TermUse(
            (await needs.Find(all, null, 1, cancellation)).Counts,
            (await needs.Find(open, null, 1, cancellation)).Counts,
            (await offers.Find(all, null, 1, cancellation)).Counts,
            (await offers.Find(open, null, 1, cancellation)).Counts);
    }
}
