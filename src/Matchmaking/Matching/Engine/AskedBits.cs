namespace Matchmaking.Matching;

/// <summary>
/// What needs ask that offers have no counterpart of, a bit a need and value, beside their facets: how much a need asks decides what
/// meeting a part of it is worth. It is made of the records, and is in no snapshot. 13 bytes a need.
/// </summary>
internal sealed class AskedBits(Facets facets)
{
    /// <summary>Subjects and targets are counted so far; who asks more is held to be as easy to serve as who asks so many.</summary>
    public const int MostCounted = 6;

    /// <summary>The bitmap of needs that do not look at an offer without one of their languages.</summary>
    public const int LanguageRequired = 0;

    private const int FirstSubjects = 1;
    private const int FirstTargets = FirstSubjects + MostCounted;
    private const int FirstKinds = FirstTargets + MostCounted;
    private const int FirstLanguage = FirstKinds + Scoring.KindsCounted;
    private const int FirstInnermost = FirstLanguage + LanguageBits.Count;

    private readonly FacetBitmaps bitmaps = new(FirstInnermost + facets.RegionCount);

    /// <summary>The bitmap of needs that ask so many subjects; the last one is of those that ask more, too.</summary>
    public static int Subjects(int asked) => FirstSubjects + asked - 1;

    /// <summary>The bitmap of needs that ask so many targets; the last one is of those that ask more, too.</summary>
    public static int Targets(int asked) => FirstTargets + asked - 1;

    /// <summary>The bitmap of needs that ask so many kinds; the last one is of those that ask more, too.</summary>
    public static int Kinds(int asked) => FirstKinds + asked - 1;

    /// <summary>The bitmaps of needs that speak these languages.</summary>
    public static IEnumerable<int> Languages(ulong set) => FacetLayout.Places(set).Select(place => FirstLanguage + place);

    /// <summary>The bitmaps of needs of which a Party has one of these regions as its innermost.</summary>
    public static IEnumerable<int> Innermost(uint regions) => FacetLayout.Places(regions).Select(place => FirstInnermost + place);

    /// <summary>The bits of one block, all bitmaps in a row.</summary>
    public ReadOnlySpan<ulong> Block(int block) => bitmaps.Block(block);

    /// <summary>Takes in what a need asks, in place of what it asked before.</summary>
    public void Put(int dense, AskingNeed need)
    {
        bitmaps.Include(dense);
        bitmaps.Clear(dense);
        foreach (var bitmap in Of(need))
            bitmaps.Set(dense, bitmap);
    }

    private IEnumerable<int> Of(AskingNeed need)
    {
        if (need.Record.Has(NeedMarks.LanguageRequired))
            yield return LanguageRequired;
        if (need.SubjectCount > 0)
            yield return Subjects(Math.Min(need.SubjectCount, MostCounted));
        if (need.TargetCount > 0)
            yield return Targets(Math.Min(need.TargetCount, MostCounted));
        if (need.KindCount > 0)
            yield return Kinds(Math.Min(need.KindCount, Scoring.KindsCounted));
        foreach (var language in Languages(need.Record.Languages))
            yield return language;
        foreach (var party in need.Parties)
            foreach (var region in Innermost(facets.InnermostOf(party)))
                yield return region;
    }
}
