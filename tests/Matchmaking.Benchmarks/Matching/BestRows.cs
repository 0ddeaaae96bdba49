using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>The best rows seen so far; score, then more free slots, then the earlier offer, packed into one number to compare.</summary>
public sealed class BestRows(int take)
{
    private readonly PriorityQueue<RankedRow, long> heap = new(take + 1);

    public bool CouldEnter(int scoreAtMost) => heap.Count < take || (heap.TryPeek(out _, out var bar) && scoreAtMost >= (int)(bar >> 40));

    public void Add(int offer, int free, Factors factors)
    {
        var standing = (long)factors.Score << 40 | (long)free << 32 | (uint)(int.MaxValue - offer);
        if (heap.Count < take)
            heap.Enqueue(new(offer, factors), standing);
        else
            heap.EnqueueDequeue(new(offer, factors), standing);
    }

    public List<RankedRow> InOrder() => [.. heap.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
}
