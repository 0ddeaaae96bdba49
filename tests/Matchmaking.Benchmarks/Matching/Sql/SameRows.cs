namespace Matchmaking.Benchmarks.Matching;

/// <summary>Whether two lists are equal, row by row and factor by factor; the first difference in words.</summary>
public static class SameRows
{
    public static string? Difference(string one, IReadOnlyList<RankedRow> left, string other, IReadOnlyList<RankedRow> right)
    {
        for (var row = 0; row < Math.Max(left.Count, right.Count); row++)
            if (row >= left.Count || row >= right.Count || left[row] != right[row])
                return $"row {row + 1}: {one} has {At(left, row)}, {other} has {At(right, row)}";
        return null;
    }

    private static string At(IReadOnlyList<RankedRow> list, int row) =>
        row < list.Count ? $"offer {list[row].Offer} with {list[row].Factors.Score} ({list[row].Factors})" : "nothing";
}
