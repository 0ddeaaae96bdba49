namespace Matchmaking.Matching;

/// <summary>Offers whose text is still to be read, in a chain for each score of the eight other factors: the best are taken without sorting.</summary>
internal sealed class Promising
{
    private const int End = -1;

    private readonly int[] heads = new int[Weights.Total + 1];
    private (uint Offer, int Next)[] links = new (uint, int)[1024];
    private int count;
    private int highest;

    public void Clear()
    {
        Array.Fill(heads, End);
        (count, highest) = (0, 0);
    }

    public void Add(int eight, uint offer)
    {
        if (count == links.Length)
            Array.Resize(ref links, 2 * count);
        links[count] = (offer, heads[eight]);
        heads[eight] = count++;
        highest = Math.Max(highest, eight);
    }

    /// <summary>Takes the best out, as many as there is room for and none below the least; gives how many.</summary>
    public int Take(int least, Span<(int Eight, uint Offer)> best)
    {
        var taken = 0;
        for (; highest >= Math.Max(0, least) && taken < best.Length; highest--)
        {
            for (; heads[highest] != End && taken < best.Length; heads[highest] = links[heads[highest]].Next)
                best[taken++] = (highest, links[heads[highest]].Offer);
            if (heads[highest] != End || highest == 0)
                break;
        }
        return taken;
    }
}
