namespace Matchmaking.Matching;

/// <summary>An offer that answers a need, with its factors and its place in the order.</summary>
internal readonly record struct ScoredOffer(OfferTraits Offer, Factors Factors, Standing Standing);

/// <summary>The best offers seen so far, as many as are asked for; the lowest of them is the bar to pass.</summary>
internal sealed class BestOffers(int take)
{
    private readonly PriorityQueue<ScoredOffer, Standing> heap = new();

    /// <summary>Whether an offer that could reach this score at most may still enter.</summary>
    public bool CouldEnter(int scoreAtMost) =>
        heap.Count < take || (heap.TryPeek(out _, out var bar) && scoreAtMost >= bar.Score);

    public void Add(ScoredOffer offer)
    {
        heap.Enqueue(offer, offer.Standing);
        if (heap.Count > take)
            heap.Dequeue();
    }

    /// <summary>The best first.</summary>
    public IReadOnlyList<ScoredOffer> InOrder() => [.. heap.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
}
