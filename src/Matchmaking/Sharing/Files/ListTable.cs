namespace Matchmaking.Sharing;

/// <summary>A list as a table: what stands above it, how its columns are named, and its cells, each a text that is safe in a sheet.</summary>
/// <param name="Name">How the file is called.</param>
/// <param name="About">What it is, of when, and the note on names and territories.</param>
public sealed record ListTable(string Name, IReadOnlyList<string> About, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static ListTable Of<T>(string name, IReadOnlyList<string> about, IReadOnlyList<Column<T>> columns, IEnumerable<T> records) => new(
        name,
        about,
        [.. columns.Select(column => column.Name)],
        [.. records.Select(record => (IReadOnlyList<string>)[.. columns.Select(column => SafeCell.Of(column.Cell(record)))])]);
}

/// <summary>A column and what a record says in it. Names are the same in every language, so that a program may rely on them.</summary>
public sealed record Column<T>(string Name, Func<T, string?> Cell);
