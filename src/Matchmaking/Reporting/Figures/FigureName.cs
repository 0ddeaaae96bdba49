using Matchmaking.Sharing;

namespace Matchmaking.Reporting;

/// <summary>A figure as an address names it: late, or late.csv where its form is named too.</summary>
/// <param name="Format">The form that the address names; null where it leaves that to the reader.</param>
public sealed record FigureName(FigureKind Kind, ListFormat? Format)
{
    /// <summary>Only what changed is a feed: the other figures have no row that would be new.</summary>
    const string Feed = "changes";

    public static FigureName? Read(string written)
    {
        var parts = written.Split('.', 2);
        if (FigureKind.Named(parts[0]) is not { } kind) return null;
        if (parts.Length == 1) return new FigureName(kind, null);
        var format = ListFormats.All.Where(known => known.Extension() == parts[1]).Select(known => (ListFormat?)known).SingleOrDefault();
        return format is null || (format == ListFormat.Atom && kind.Name != Feed) ? null : new FigureName(kind, format);
    }
}
