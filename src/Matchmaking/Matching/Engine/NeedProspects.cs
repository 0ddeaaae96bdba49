using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matchmaking.Matching;

/// <summary>
/// Tells from the bitmaps alone which needs of a block an offer can be a candidate for, and in whose list it could still stand: what it
/// could score at most is summed up for 512 needs at once, bit by bit, and held against their bars. With that a new offer took half as long
/// at 1 M offers and 100 000 open needs (0.56 ms for 1.10 ms in the mean, 3.3 ms for 6.9 ms in the slowest hundredth).
/// </summary>
internal sealed class NeedProspects
{
    private const int Closest = 4;
    private const int MostKinds = 4;

    private readonly Ladder subjects;
    private readonly Ladder targets;
    private readonly Ladder free;
    private readonly Ladder any;
    private readonly bool world;
    private readonly int[] named;
    private readonly int[] innermost;
    private readonly int[] around;
    private readonly int[] languages;
    private readonly BoundedFactor subject = new();
    private readonly BoundedFactor target = new();
    private readonly BoundedFactor kind = new();
    private readonly BoundedFactor place = new();
    private readonly BoundedFactor language = new();

    public NeedProspects(AskingOffer offer, Facets facets, FacetLayout layout, OfferTables tables)
    {
        var (record, weights) = (offer.Record, tables.Weights);
        subjects = new(Subjects(record.Subjects, facets.Related(record.Subjects) & ~record.Subjects, layout), 2 * AskedBits.MostCounted);
        targets = new(Each(layout.Targets(record.Targets)), AskedBits.MostCounted);
        free = new(Each(layout.FreeKinds(record.FreeKinds)), Scoring.KindsCounted);
        any = new(Each(layout.FreeKinds(record.FreeKinds).Concat(layout.KindsAtCost(record.KindsAtCost))), Scoring.KindsCounted);
        world = offer.World;
        named = Begin(offer.Named.Select(party => layout.Party(party)));
        innermost = Begin(AskedBits.Innermost(record.Regions));
        around = Begin(layout.Regions(record.Regions));
        languages = Begin(AskedBits.Languages(record.Languages));
        WeighSubjects(weights.Subject, (int)UInt128.PopCount(record.Subjects));
        WeighTargets(weights.Target, System.Numerics.BitOperations.PopCount(record.Targets));
        WeighKinds(weights.Kind, System.Numerics.BitOperations.PopCount((uint)(record.FreeKinds | record.KindsAtCost)));
        // What is the same for all needs, or cannot be told from bits, is added to what each has in any case: some closeness.
        var rest = tables.Load(record) + tables.Record(record) + weights.Time + weights.Text;
        for (var closeness = 1; closeness <= Closest; closeness++)
            place.Add(closeness, rest + Scoring.Place(weights.Place, closeness, 1));
        language.Add(1, weights.Language);
    }

    /// <summary>Writes the needs of a block that the offer fits as far as bits tell, and whose bars it could reach.</summary>
    public void Find(ReadOnlySpan<ulong> facets, ReadOnlySpan<ulong> asked, ReadOnlySpan<ulong> bars, Span<ulong> worthReading)
    {
        if (Lanes.AreWide)
            Find<WideLane>(facets, asked, bars, worthReading);
        else
            Find<WordLane>(facets, asked, bars, worthReading);
    }

    private void Find<T>(ReadOnlySpan<ulong> facets, ReadOnlySpan<ulong> asked, ReadOnlySpan<ulong> bars, Span<ulong> worthReading)
        where T : unmanaged, ILane<T>
    {
        ref var bitmaps = ref MemoryMarshal.GetReference(facets);
        ref var beside = ref MemoryMarshal.GetReference(asked);
        ref var bar = ref MemoryMarshal.GetReference(bars);
        var met = new Met<T>(stackalloc T[subjects.Rungs + 2], stackalloc T[targets.Rungs + 2], stackalloc T[MostKinds + 2], stackalloc T[Closest + 2]);
        Span<T> freely = stackalloc T[Scoring.KindsCounted + 2];
        Span<T> spoken = stackalloc T[3];
        Span<T> sum = stackalloc T[Bars.Bits];
        for (var word = 0; word < FacetBitmaps.WordsOfBlock; word += T.Words)
        {
            Climb(ref bitmaps, ref beside, word, met, freely);
            spoken[1] = Union<T>(ref beside, languages, word);
            var left = T.Load(ref bitmaps, FacetLayout.Ready * FacetBitmaps.WordsOfBlock + word)
                & (met.Subjects[1] | met.Targets[1]) & met.Places[1] & met.Kinds[1];
            left = T.Without(left, T.Without(T.Load(ref beside, AskedBits.LanguageRequired * FacetBitmaps.WordsOfBlock + word), spoken[1]));
            if (bars.Length > 0 && !left.IsNone)
            {
                sum.Clear();
                place.AddTo(ref sum[0], ref met.Places[0], ref beside, word);
                subject.AddTo(ref sum[0], ref met.Subjects[0], ref beside, word);
                target.AddTo(ref sum[0], ref met.Targets[0], ref beside, word);
                kind.AddTo(ref sum[0], ref met.Kinds[0], ref beside, word);
                language.AddTo(ref sum[0], ref spoken[0], ref beside, word);
                left &= Reaching(sum, ref bar, word);
            }
            left.Store(ref worthReading[0], word);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Climb<T>(ref ulong bitmaps, ref ulong beside, int word, Met<T> met, Span<T> freely) where T : unmanaged, ILane<T>
    {
        subjects.Climb(ref bitmaps, word, ref met.Subjects[0]);
        targets.Climb(ref bitmaps, word, ref met.Targets[0]);
        free.Climb(ref bitmaps, word, ref freely[0]);
        var kinds = met.Kinds;
        any.Climb(ref bitmaps, word, ref kinds[0]);
        // Two kinds count: each free one for two, the others for one.
        var two = any.Rungs > 1 ? kinds[2] : T.None;
        (kinds[2], kinds[3], kinds[4]) = (freely[1] | two, freely[1] & two, freely[2]);
        var places = met.Places;
        places[4] = Union<T>(ref bitmaps, named, word);
        places[3] = places[4] | Union<T>(ref beside, innermost, word);
        places[2] = places[3] | Union<T>(ref bitmaps, around, word);
        places[1] = world ? T.All : places[2];
    }

    // From the lowest bit on: where two bits differ they decide, where they are the same the lower ones have decided.
    private static T Reaching<T>(Span<T> sum, ref ulong bars, int word) where T : unmanaged, ILane<T>
    {
        var reaching = T.All;
        for (var bit = 0; bit < sum.Length; bit++)
        {
            var bar = T.Load(ref bars, bit * FacetBitmaps.WordsOfBlock + word);
            reaching = T.Without(reaching, sum[bit] ^ bar) | T.Without(sum[bit], bar);
        }
        return reaching;
    }

    private static T Union<T>(ref ulong block, int[] bitmaps, int word) where T : unmanaged, ILane<T>
    {
        var union = T.None;
        foreach (var bitmap in bitmaps)
            union |= T.Load(ref block, bitmap + word);
        return union;
    }

    private void WeighSubjects(int weight, int given)
    {
        for (var asked = 1; asked <= AskedBits.MostCounted; asked++)
        {
            var worth = subjects.Worth(met => Math.Min(weight, Scoring.Subject(weight, met, asked, given)));
            for (var rung = 1; rung < worth.Length; rung++)
                subject.Add(rung, AskedBits.Subjects(asked), worth[rung]);
        }
    }

    private void WeighTargets(int weight, int given)
    {
        for (var asked = 1; asked <= AskedBits.MostCounted; asked++)
        {
            var worth = targets.Worth(met => Math.Min(weight, Scoring.Target(weight, met, asked, given)));
            for (var rung = 1; rung < worth.Length; rung++)
                target.Add(rung, AskedBits.Targets(asked), worth[rung]);
        }
    }

    private void WeighKinds(int weight, int given)
    {
        for (var asked = 1; asked <= Scoring.KindsCounted; asked++)
            for (var met = 1; met <= MostKinds; met++)
                kind.Add(met, AskedBits.Kinds(asked), Math.Min(weight, Scoring.Kind(weight, met / 2, met % 2, asked, given)));
    }

    // A subject that the offer names counts twice, one that it only has a relative of once.
    private static IEnumerable<int[]> Subjects(UInt128 named, UInt128 related, FacetLayout layout) =>
        Each(layout.Subjects(named).Concat(layout.Subjects(named)).Concat(layout.Subjects(related)));

    private static IEnumerable<int[]> Each(IEnumerable<int> facets) => facets.Select(facet => new[] { facet });

    private static int[] Begin(IEnumerable<int> facets) => [.. facets.Select(facet => facet * FacetBitmaps.WordsOfBlock)];

    /// <summary>How far each need is met in each factor that is counted: who stands on a rung stands on those below it.</summary>
    private readonly ref struct Met<T>(Span<T> subjects, Span<T> targets, Span<T> kinds, Span<T> places)
    {
        public Span<T> Subjects { get; } = subjects;

        public Span<T> Targets { get; } = targets;

        public Span<T> Kinds { get; } = kinds;

        public Span<T> Places { get; } = places;
    }
}
