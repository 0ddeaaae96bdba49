using System.Globalization;

namespace Matchmaking.Deeds;

/// <summary>Parts of a list that is ordered by name, where a cursor is the number of rows already shown.</summary>
public static class Offset
{
    /// <summary>Reads a mark; one that this service never gave out starts the list anew.</summary>
    public static int Read(string? mark) => int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 0;

    /// <summary>Cuts what was read, one row more than asked, into a part and the mark of the next.</summary>
    public static Page<T> Cut<T>(IReadOnlyList<T> rows, int from, int take) =>
        rows.Count > take ? new Page<T>([.. rows.Take(take)], $"{from + take}") : new Page<T>(rows, null);
}
