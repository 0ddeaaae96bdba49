using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Matchmaking.Matching;

/// <summary>
/// Tells from the bitmaps alone which offers of a block can be candidates, and which of these could still enter a list whose last row is
/// known: subjects, targets, kinds and closeness are counted for 512 offers at once, and what the counts are worth at most, with full
/// points for all else, must reach the bar. That leaves one survivor in ten or fewer to be read from memory.
/// </summary>
internal sealed class Prospects
{
    private readonly Ladder subjects;
    private readonly Ladder targets;
    private readonly Ladder free;
    private readonly Ladder any;
    private readonly Ladder places;
    private readonly int[] subjectWorth;
    private readonly int[] targetWorth;
    private readonly int[] kindWorth;
    private readonly int[] placeWorth;
    private readonly int rest;
    private Way[]? ways;

    public Prospects(AskingNeed need, Facets facets, FacetLayout layout, Weights weights)
    {
        subjects = new(Subjects(need, layout));
        targets = new(layout.Targets(need.Record.Targets).Select(target => new[] { target }));
        free = new(layout.FreeKinds(need.Record.Kinds).Select(kind => new[] { kind }), Scoring.KindsCounted);
        any = new(Kinds(need, layout), Scoring.KindsCounted);
        places = new(need.Parties.SelectMany(party => Closeness(party, facets, layout)), nested: need.Parties.Length == 1);
        subjectWorth = subjects.Worth(met => Scoring.Subject(weights.Subject, met, need.SubjectCount, 0));
        targetWorth = targets.Worth(met => Scoring.Target(weights.Target, met, need.TargetCount, 0));
        placeWorth = places.Worth(met => Scoring.Place(weights.Place, met, need.Parties.Length));
        kindWorth = [.. Enumerable.Range(0, 5).Select(met => Scoring.Kind(weights.Kind, met / 2, met % 2, need.KindCount, 0))];
        rest = weights.Text + weights.Language + weights.Load + weights.Time + weights.Record;
    }

    /// <summary>Bytes of the bitmaps that it reads of a block.</summary>
    public int BytesOfBlock =>
        (1 + subjects.Count + targets.Count + free.Count + any.Count + places.Count) * FacetBitmaps.WordsOfBlock * sizeof(ulong);

    /// <summary>From now on an offer must be able to reach this score.</summary>
    public void MustReach(int score) => ways = score <= 0 ? null : [.. Ways(score)];

    /// <summary>Writes the offers of a block that are worth reading; gives how many can be candidates at all.</summary>
    public int Find(ReadOnlySpan<ulong> block, Span<ulong> worthReading) => Vector512.IsHardwareAccelerated || Vector256.IsHardwareAccelerated
        ? Find<WideLane>(block, worthReading)
        : Find<WordLane>(block, worthReading);

    private int Find<T>(ReadOnlySpan<ulong> block, Span<ulong> worthReading) where T : unmanaged, ILane<T>
    {
        ref var bitmaps = ref MemoryMarshal.GetReference(block);
        Span<T> subject = stackalloc T[subjects.Rungs + 2];
        Span<T> target = stackalloc T[targets.Rungs + 2];
        Span<T> place = stackalloc T[places.Rungs + 2];
        Span<T> freely = stackalloc T[4];
        Span<T> kind = stackalloc T[5];
        Span<ulong> candidates = stackalloc ulong[T.Words];
        var survivors = 0;
        for (var word = 0; word < FacetBitmaps.WordsOfBlock; word += T.Words)
        {
            subjects.Climb(ref bitmaps, word, ref subject[0]);
            targets.Climb(ref bitmaps, word, ref target[0]);
            places.Climb(ref bitmaps, word, ref place[0]);
            free.Climb(ref bitmaps, word, ref freely[0]);
            any.Climb(ref bitmaps, word, ref kind[0]);
            var ready = T.Load(ref bitmaps, FacetLayout.Ready * FacetBitmaps.WordsOfBlock + word);
            var left = ready & (subject[1] | target[1]) & place[1] & kind[1];
            left.Store(ref candidates[0], 0);
            foreach (var bits in candidates)
                survivors += System.Numerics.BitOperations.PopCount(bits);
            // Two kinds count: each free one for two, the others for one.
            var two = any.Rungs > 1 ? kind[2] : T.None;
            (kind[2], kind[3], kind[4]) = (freely[1] | two, freely[1] & two, freely[2]);
            (ways is null ? left : left & Reaching<T>(subject, target, kind, place)).Store(ref worthReading[0], word);
        }
        return survivors;
    }

    private T Reaching<T>(ReadOnlySpan<T> subject, ReadOnlySpan<T> target, ReadOnlySpan<T> kind, ReadOnlySpan<T> place) where T : unmanaged, ILane<T>
    {
        var reaching = T.None;
        foreach (var way in ways!)
        {
            var stands = kind[way.Kind] & place[way.Place];
            if (way.Subject > 0)
                stands &= subject[way.Subject];
            if (way.Target > 0)
                stands &= target[way.Target];
            reaching |= stands;
        }
        return reaching;
    }

    /// <summary>The least combinations of counts that can reach a score: all others that can have one of them in each part.</summary>
    private IEnumerable<Way> Ways(int score)
    {
        for (var subject = 0; subject < subjectWorth.Length; subject++)
            for (var kind = 1; kind < kindWorth.Length; kind++)
                for (var place = 1; place < placeWorth.Length; place++)
                {
                    var target = TargetsNeeded(subject, kind, place, score);
                    if (target < targetWorth.Length
                        && TargetsNeeded(subject - 1, kind, place, score) > target
                        && TargetsNeeded(subject, kind - 1, place, score) > target
                        && TargetsNeeded(subject, kind, place - 1, score) > target)
                        yield return new(subject, kind, place, target);
                }
    }

    private int TargetsNeeded(int subject, int kind, int place, int score)
    {
        if (subject < 0 || kind < 1 || place < 1)
            return int.MaxValue;
        var missing = score - rest - subjectWorth[subject] - kindWorth[kind] - placeWorth[place];
        var target = 0;
        while (target < targetWorth.Length && targetWorth[target] < missing)
            target++;
        return target;
    }

    // A subject that the offer names counts twice, one that it only has a relative of once.
    private static IEnumerable<int[]> Subjects(AskingNeed need, FacetLayout layout) =>
        layout.Subjects(need.Record.Subjects).Concat(layout.SubjectsNamed(need.Record.Subjects)).Select(subject => new[] { subject });

    private static IEnumerable<int[]> Kinds(AskingNeed need, FacetLayout layout)
    {
        var evenAtCost = need.Record.Has(NeedMarks.AcceptsAtCost);
        return layout.FreeKinds(need.Record.Kinds).Zip(
            layout.KindsAtCost(need.Record.Kinds), (freely, atCost) => evenAtCost ? new[] { freely, atCost } : [freely]);
    }

    // Who serves a Party more closely serves it also less closely: the count of the steps is the closeness.
    private static IEnumerable<int[]> Closeness(int party, Facets facets, FacetLayout layout)
    {
        var named = layout.Party(party);
        int[] innermost = [.. layout.Regions(facets.InnermostOf(party))];
        int[] around = [.. layout.Regions(facets.RegionsAround(party))];
        return [[named], [named, .. innermost], [named, .. around], [named, .. around, FacetLayout.World]];
    }

    private readonly record struct Way(int Subject, int Kind, int Place, int Target);
}
