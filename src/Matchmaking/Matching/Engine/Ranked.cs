namespace Matchmaking.Matching;

/// <summary>
/// Offers in the order of a list: score, then more free slots, then registered first (the lower number). Score and free slots are one
/// number, so that two rows compare at once; a full list drops its last.
/// </summary>
internal sealed class Ranked(int room)
{
    private const int RowsOfLine = 16;

    private readonly long[] standings = new long[room];
    private readonly int[] offers = new int[room];

    /// <summary>A list of so much room that holds these rows.</summary>
    public Ranked(int room, ReadOnlySpan<long> standings, ReadOnlySpan<int> offers) : this(room)
    {
        standings.CopyTo(this.standings);
        offers.CopyTo(this.offers);
        Count = offers.Length;
    }

    public int Count { get; private set; }

    public int Room => offers.Length;

    public bool IsFull => Count == offers.Length;

    /// <summary>Offers, the best first.</summary>
    public ReadOnlySpan<int> Offers => offers.AsSpan(0, Count);

    /// <summary>Their standings, the best first.</summary>
    public ReadOnlySpan<long> Standings => standings.AsSpan(0, Count);

    public int LastScore => ScoreOf(standings[Count - 1]);

    public static long Standing(int score, int freeSlots) => (long)score << 32 | (uint)freeSlots;

    public static int ScoreOf(long standing) => (int)(standing >> 32);

    public void Clear() => Count = 0;

    /// <summary>Whether a row would stand before the last one.</summary>
    public bool IsBeforeLast(long standing, int offer) =>
        Count > 0 && (standing > standings[Count - 1] || (standing == standings[Count - 1] && offer < offers[Count - 1]));

    /// <summary>Puts a row in its place; a full list drops the row that is last then, which may be this one.</summary>
    public void Add(long standing, int offer)
    {
        if (IsFull && !IsBeforeLast(standing, offer))
            return;
        var place = Place(standing, offer);
        var last = IsFull ? Count - 1 : Count++;
        standings.AsSpan(place, last - place).CopyTo(standings.AsSpan(place + 1));
        offers.AsSpan(place, last - place).CopyTo(offers.AsSpan(place + 1));
        (standings[place], offers[place]) = (standing, offer);
    }

    /// <summary>Asks memory for the offers.</summary>
    public void ReadAhead()
    {
        for (var row = 0; row < offers.Length; row += RowsOfLine)
            Memory.Prefetch(ref offers[row]);
    }

    /// <summary>Takes an offer out; false where it is not in the list.</summary>
    public bool Remove(int offer)
    {
        var place = Offers.IndexOf(offer);
        if (place < 0)
            return false;
        standings.AsSpan(place + 1, Count - place - 1).CopyTo(standings.AsSpan(place));
        offers.AsSpan(place + 1, Count - place - 1).CopyTo(offers.AsSpan(place));
        Count--;
        return true;
    }

    private int Place(long standing, int offer)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var before = standings[middle] > standing || (standings[middle] == standing && offers[middle] < offer);
            (low, high) = before ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
