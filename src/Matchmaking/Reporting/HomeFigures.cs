using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Reporting;

/// <summary>The few figures of the first page, counted from what is stored now.</summary>
public sealed record HomeFigures(int ImportedNeeds, int NeedsHere, int ImportedOffers, int OffersHere, int Introductions, int Cooperations)
{
    public static async Task<HomeFigures> Read(IQuerySession session) => new(
        await session.Query<Need>().CountAsync(n => n.State == NeedState.Open && n.Provenance != null),
        await session.Query<Need>().CountAsync(n => n.State == NeedState.Open && n.Provenance == null),
        await session.Query<Offer>().CountAsync(o => o.State == OfferState.Open && o.Provenance != null),
        await session.Query<Offer>().CountAsync(o => o.State == OfferState.Open && o.Provenance == null),
        await session.Query<Introduction>().CountAsync(),
        await session.Query<Cooperation>().CountAsync());
}
