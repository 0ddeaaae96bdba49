namespace Matchmaking.Matching;

/// <summary>
/// Which bitmap stands for which value of which facet: the same numbers for offers and for needs, so that a question to either side
/// is a list of numbers. There are 437 of them under the present vocabulary: 55 bytes a record.
/// </summary>
internal sealed class FacetLayout(Facets facets)
{
    /// <summary>Offers: open with a slot to give. Needs: open.</summary>
    public const int Ready = 0;

    /// <summary>Offers: serves the whole world.</summary>
    public const int World = 1;

    private const int FirstSubject = 2;
    private readonly int firstTarget = FirstSubject + facets.SubjectCount;

    private int FirstFreeKind => firstTarget + facets.TargetCount;

    private int FirstKindAtCost => FirstFreeKind + facets.KindCount;

    private int FirstParty => FirstKindAtCost + facets.KindCount;

    private int FirstRegion => FirstParty + facets.PartyCount;

    private int FirstSubjectNamed => FirstRegion + facets.RegionCount;

    /// <summary>How many bitmaps there are.</summary>
    public int Count => FirstSubjectNamed + facets.SubjectCount;

    /// <summary>The bitmaps of these subjects. An offer stands also in those of the relatives of what it names.</summary>
    public IEnumerable<int> Subjects(UInt128 set) => Places(set).Select(place => FirstSubject + place);

    /// <summary>The bitmaps of offers that name these subjects themselves.</summary>
    public IEnumerable<int> SubjectsNamed(UInt128 set) => Places(set).Select(place => FirstSubjectNamed + place);

    public IEnumerable<int> Targets(uint set) => Places(set).Select(place => firstTarget + place);

    /// <summary>Offers: kinds given free. Needs: kinds asked.</summary>
    public IEnumerable<int> FreeKinds(uint set) => Places(set).Select(place => FirstFreeKind + place);

    /// <summary>Offers: kinds given at cost. Needs: kinds asked even at cost.</summary>
    public IEnumerable<int> KindsAtCost(uint set) => Places(set).Select(place => FirstKindAtCost + place);

    /// <summary>Offers: Parties named. Needs: Parties that ask.</summary>
    public int Party(int place) => FirstParty + place;

    /// <summary>Offers: regions named. Needs: regions in which a Party that asks lies.</summary>
    public IEnumerable<int> Regions(uint set) => Places(set).Select(place => FirstRegion + place);

    /// <summary>The places of the bits that are set.</summary>
    public static IEnumerable<int> Places(UInt128 set)
    {
        for (var rest = set; rest != 0; rest &= rest - 1)
            yield return (int)UInt128.TrailingZeroCount(rest);
    }
}
