using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// The terms of the lists as places in sets of bits, read apart from the engine's own reading of them. Languages and organizations
/// get theirs as they come.
/// </summary>
public sealed class FacetNumbers
{
    public const int NoOrganization = -1;

    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, int> subjects;
    private readonly Dictionary<string, int> targets;
    private readonly Dictionary<string, int> kinds;
    private readonly Dictionary<string, int> parties;
    private readonly Dictionary<string, int> regions;
    private readonly Dictionary<string, int> languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> organizations = new(StringComparer.Ordinal);
    private readonly UInt128[] related;
    private readonly PartySet[] within;
    private readonly PartySet[] innermost;

    public FacetNumbers(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        subjects = Places(vocabulary.Subjects.Keys);
        targets = Places(vocabulary.Targets.Keys);
        kinds = Places(vocabulary.Kinds.Keys);
        parties = Places(vocabulary.Parties.Keys);
        regions = Places(vocabulary.Regions.Keys);
        related = new UInt128[subjects.Count];
        foreach (var subject in vocabulary.Subjects.Values)
            foreach (var other in subject.Related)
                Relate(subjects[subject.Id], subjects[other]);
        within = new PartySet[regions.Count];
        innermost = new PartySet[regions.Count];
        foreach (var party in vocabulary.Parties.Values)
            Place(party);
    }

    /// <summary>Subjects by their places.</summary>
    public UInt128 Subjects(IEnumerable<string> named) => named.Aggregate(UInt128.Zero, (set, subject) => set | UInt128.One << subjects[subject]);

    /// <summary>These subjects with those related to one of them.</summary>
    public UInt128 WithRelated(UInt128 named)
    {
        var wide = named;
        for (var subject = 0; subject < related.Length; subject++)
            if ((named >> subject & 1) != 0)
                wide |= related[subject];
        return wide;
    }

    /// <summary>Targets by their places, the Aichi ones by their successors.</summary>
    public uint Targets(IEnumerable<string> named) =>
        named.SelectMany(vocabulary.Successors).Aggregate(0u, (set, target) => set | 1u << targets[target]);

    /// <summary>The targets of a need that count.</summary>
    public uint Counted(IEnumerable<string> named)
    {
        var all = Targets(named);
        var others = all & ~Targets(vocabulary.Targets.Values.Where(target => target.Enabling).Select(target => target.Id));
        return others == 0 ? all : others;
    }

    public uint Kinds(IEnumerable<string> named) => named.Aggregate(0u, (set, kind) => set | 1u << kinds[kind]);

    public uint Languages(IEnumerable<string> tags) =>
        tags.Aggregate(0u, (set, tag) => set | 1u << NumberIn(languages, LanguageTag.Primary(tag)));

    public int Organization(string? key) => key is null ? NoOrganization : NumberIn(organizations, key);

    public int Party(string code) => parties[code];

    public int Region(string name) => regions[name];

    public int RegionCount => within.Length;

    /// <summary>The Parties that lie in a region, and those of which it is the innermost.</summary>
    public (PartySet Within, PartySet Innermost) PartiesOf(int region) => (within[region], innermost[region]);

    /// <summary>The regions that a Party lies in.</summary>
    public IEnumerable<int> RegionsOf(string code) => vocabulary.Parties[code].Regions.Select(Region);

    private static int NumberIn(Dictionary<string, int> known, string name)
    {
        lock (known)
            return known.TryGetValue(name, out var number) ? number : known[name] = known.Count;
    }

    private void Relate(int one, int other)
    {
        related[one] |= UInt128.One << other;
        related[other] |= UInt128.One << one;
    }

    private void Place(Party party)
    {
        var one = PartySet.Of(parties[party.Code]);
        foreach (var region in party.Regions)
            within[regions[region]] |= one;
        if (party.InnermostRegion is { } narrowest)
            innermost[regions[narrowest]] |= one;
    }

    private static Dictionary<string, int> Places(IEnumerable<string> terms) =>
        terms.Order(StringComparer.Ordinal).Select((term, place) => (term, place)).ToDictionary(pair => pair.term, pair => pair.place);
}
