using Marten;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>Makes a term table of the offers that the service knows now.</summary>
public static class OfferTerms
{
    public static async Task<TermTable> TermsOfOffers(this IQuerySession session, Vocabulary vocabulary, CancellationToken cancellation)
    {
        var offers = await session.Query<Offer>().OrderBy(o => o.Id).ToListAsync(cancellation);
        return TermTable.Of(offers.Select(o => o.Content), vocabulary);
    }
}
