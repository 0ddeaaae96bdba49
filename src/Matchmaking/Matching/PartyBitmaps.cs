namespace Matchmaking.Matching;

/// <summary>One bitmap for each Party.</summary>
internal sealed class PartyBitmaps
{
    private readonly FacetBitmaps low = new(128);
    private readonly FacetBitmaps high = new(128);

    public void Set(int dense, PartySet held)
    {
        low.Set(dense, held.Low);
        high.Set(dense, held.High);
    }

    public void AddTo(Span<ulong> union, PartySet asked)
    {
        low.AddTo(union, asked.Low);
        high.AddTo(union, asked.High);
    }
}
