using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// What the text rule read of every offer, read once for all sides: reading a million texts takes longer than all else here,
/// and is the same work whoever ranks.
/// </summary>
public sealed class OfferTexts
{
    private const int Portion = 4096;

    private readonly uint[][] terms;
    private readonly int[][] starts;

    public OfferTexts(MadeUpRecords records, ITextRule rule, int offers)
    {
        var portions = (offers + Portion - 1) / Portion;
        (terms, starts, Count) = (new uint[portions][], new int[portions][], offers);
        Parallel.For(0, portions, portion => Read(records, rule, portion));
    }

    /// <summary>Of how many offers.</summary>
    public int Count { get; }

    /// <summary>The numbers of an offer's terms, ascending.</summary>
    public ReadOnlySpan<uint> this[int offer]
    {
        get
        {
            var (portion, place) = (offer / Portion, offer % Portion);
            return terms[portion].AsSpan(starts[portion][place]..starts[portion][place + 1]);
        }
    }

    private void Read(MadeUpRecords records, ITextRule rule, int portion)
    {
        var first = portion * Portion;
        var read = new List<uint>(Portion * 128);
        var ends = new List<int>(Portion + 1) { 0 };
        for (var offer = first; offer < Math.Min(first + Portion, Count); offer++)
        {
            var content = records.Offer(offer).Content;
            read.AddRange(rule.ReadOffer(content.Title, content.Description));
            ends.Add(read.Count);
        }
        (terms[portion], starts[portion]) = ([.. read], [.. ends]);
    }
}
