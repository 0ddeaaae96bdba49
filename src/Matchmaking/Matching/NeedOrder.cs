namespace Matchmaking.Matching;

/// <summary>The order of needs for an offer: equity never hides in the score; it orders the needs of a band, and a row says so.</summary>
internal static class NeedOrder
{
    /// <summary>The needs in their order, each with the key of its note where priority or LDC/SIDS moved it up.</summary>
    public static IEnumerable<(NeedPlace Place, string? Note)> Ordered(IEnumerable<NeedPlace> needs) => needs
        .OrderByDescending(need => need.Band)
        .ThenBy(need => need.Priority ?? int.MaxValue)
        .ThenByDescending(need => need.LdcOrSids)
        .ThenBy(need => need.Sequence)
        .GroupBy(need => need.Band)
        .SelectMany(band => WithNotes([.. band]));

    private static IEnumerable<(NeedPlace, string?)> WithNotes(List<NeedPlace> band) =>
        band.Select((need, place) => (need, NoteOf(need, band.Skip(place + 1))));

    // By time alone it would stand behind whoever opened earlier.
    private static string? NoteOf(NeedPlace need, IEnumerable<NeedPlace> behind)
    {
        var passed = behind.Where(other => other.Sequence < need.Sequence);
        if (passed.Any(other => other.Priority != need.Priority))
            return "note.priority";
        return passed.Any() ? "note.ldc-sids" : null;
    }
}
