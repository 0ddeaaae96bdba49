using System.Collections.Frozen;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>The vocabulary as sets of bits: what a record says becomes a few words of the machine. A term of an older vocabulary counts nowhere.</summary>
internal sealed class Facets
{
    private readonly Vocabulary vocabulary;
    private readonly FrozenDictionary<string, int> subjects;
    private readonly FrozenDictionary<string, int> targets;
    private readonly FrozenDictionary<string, int> kinds;
    private readonly FrozenDictionary<string, int> parties;
    private readonly string[] partyCodes;
    private readonly FrozenDictionary<string, int> regions;
    private readonly uint[] lying;
    private readonly uint[] innermost;
    private readonly UInt128[] related;
    private readonly uint enabling;

    public Facets(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        subjects = Places(vocabulary.Subjects.Keys, room: 128);
        targets = Places(vocabulary.Targets.Keys, room: 32);
        kinds = Places(vocabulary.Kinds.Keys, room: 16);
        parties = Places(vocabulary.Parties.Keys, room: 256);
        partyCodes = [.. parties.OrderBy(party => party.Value).Select(party => party.Key)];
        regions = Places(vocabulary.Regions.Keys, room: 32);
        lying = RegionsByParty(party => party.Regions);
        innermost = RegionsByParty(party => party.InnermostRegion is { } region ? [region] : []);
        related = RelatedPairs();
        enabling = vocabulary.Targets.Values.Where(target => target.Enabling).Aggregate(0u, (set, target) => set | 1u << targets[target.Id]);
    }

    public int SubjectCount => subjects.Count;

    public int TargetCount => targets.Count;

    public int KindCount => kinds.Count;

    public int PartyCount => parties.Count;

    public int RegionCount => regions.Count;

    public UInt128 Subjects(IEnumerable<string> named) => PlacesOf(subjects, named).Aggregate(UInt128.Zero, (set, place) => set | UInt128.One << place);

    /// <summary>The subjects that are related to one of these; a pair holds in both directions.</summary>
    public UInt128 Related(UInt128 named)
    {
        var set = UInt128.Zero;
        for (var rest = named; rest != 0; rest &= rest - 1)
            set |= related[(int)UInt128.TrailingZeroCount(rest)];
        return set;
    }

    /// <summary>Kunming-Montreal targets, Aichi ones replaced by their successors.</summary>
    public uint Targets(IEnumerable<string> named) =>
        PlacesOf(targets, named.SelectMany(vocabulary.Successors)).Aggregate(0u, (set, place) => set | 1u << place);

    /// <summary>The targets of a need that count: the enabling ones only where it names nothing else.</summary>
    public uint Counted(uint named) => (named & ~enabling) is not 0 and var counted ? counted : named;

    public uint Kinds(IEnumerable<string> named) => PlacesOf(kinds, named).Aggregate(0u, (set, place) => set | 1u << place);

    /// <summary>The places of these Parties in the vocabulary, each once, in the order given.</summary>
    public byte[] Parties(IEnumerable<string> codes) => [.. PlacesOf(parties, codes).Distinct().Select(place => (byte)place)];

    public string PartyCode(int place) => partyCodes[place];

    /// <summary>Regions by their M49 names, whatever their level.</summary>
    public uint Regions(IEnumerable<string> named) => PlacesOf(regions, named).Aggregate(0u, (set, place) => set | 1u << place);

    /// <summary>The regions in which a Party lies.</summary>
    public uint RegionsAround(int party) => lying[party];

    /// <summary>The narrowest region in which a Party lies.</summary>
    public uint InnermostOf(int party) => innermost[party];

    /// <summary>How closely an offer serves a Party: 4 by name, 3 by its innermost region, 2 by another it lies in, 1 with the whole world, else 0.</summary>
    public int Closeness(int party, bool named, uint regionsServed, bool world)
    {
        if (named)
            return 4;
        if ((regionsServed & innermost[party]) != 0)
            return 3;
        if ((regionsServed & lying[party]) != 0)
            return 2;
        return world ? 1 : 0;
    }

    /// <summary>The identifiers of these subjects.</summary>
    public IEnumerable<string> SubjectIds(UInt128 set) => Ids(subjects, place => (set >> place & 1) != 0);

    /// <summary>The identifiers of these targets.</summary>
    public IEnumerable<string> TargetIds(uint set) => Ids(targets, place => (set >> place & 1) != 0);

    /// <summary>The identifiers of these kinds.</summary>
    public IEnumerable<string> KindIds(uint set) => Ids(kinds, place => (set >> place & 1) != 0);

    private static IEnumerable<int> PlacesOf(FrozenDictionary<string, int> places, IEnumerable<string> terms) =>
        terms.Where(places.ContainsKey).Select(term => places[term]);

    private static IEnumerable<string> Ids(FrozenDictionary<string, int> places, Func<int, bool> held) =>
        places.Where(term => held(term.Value)).OrderBy(term => term.Value).Select(term => term.Key);

    private UInt128[] RelatedPairs()
    {
        var sets = new UInt128[subjects.Count];
        foreach (var subject in vocabulary.Subjects.Values)
            foreach (var other in subject.Related)
            {
                sets[subjects[subject.Id]] |= UInt128.One << subjects[other];
                sets[subjects[other]] |= UInt128.One << subjects[subject.Id];
            }
        return sets;
    }

    private uint[] RegionsByParty(Func<Party, IEnumerable<string>> regionsOf) =>
        [.. partyCodes.Select(code => Regions(regionsOf(vocabulary.Parties[code])))];

    private static FrozenDictionary<string, int> Places(IEnumerable<string> terms, int room)
    {
        var ordered = terms.Order(StringComparer.Ordinal).ToList();
        if (ordered.Count > room)
            throw new ArgumentException($"A list of {ordered.Count} terms does not fit the {room} bits kept for it.", nameof(terms));
        return ordered.Select((term, place) => (term, place)).ToFrozenDictionary(pair => pair.term, pair => pair.place);
    }
}
