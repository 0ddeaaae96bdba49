namespace Matchmaking.Matching;

/// <summary>One bitmap for each value of a facet; a query is the union of the values it can meet.</summary>
internal sealed class FacetBitmaps
{
    private readonly Bitmap[] values;

    public FacetBitmaps(int room) => values = [.. Enumerable.Range(0, room).Select(_ => new Bitmap())];

    public void Set(int dense, UInt128 held)
    {
        for (var value = 0; value < values.Length; value++)
            values[value].Set(dense, (held >> value & 1) != 0);
    }

    public void AddTo(Span<ulong> union, UInt128 asked)
    {
        for (var rest = asked; rest != 0; rest &= rest - 1)
            values[(int)UInt128.TrailingZeroCount(rest)].AddTo(union);
    }
}
