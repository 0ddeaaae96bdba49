using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matchmaking.Matching;

/// <summary>
/// Tells from the bitmaps alone which offers of a block can be candidates, and which of these could still enter a list whose last row is
/// known: subjects, targets, kinds and closeness are counted for 512 offers at once, and what the counts are worth at most, with full
/// points for all else, must reach the bar. That leaves one survivor in ten or fewer to be read from memory.
/// </summary>
internal sealed class Prospects
{
    /// <summary>How many degrees of closeness there are.</summary>
    private const int Closest = 4;

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
        places = new(need.Parties.SelectMany(party => Closeness(party, facets, layout)), nested: Closest);
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

    /// <summary>Asks memory for a block that is read next.</summary>
    public void ReadAhead(ReadOnlySpan<ulong> block)
    {
        ref var bitmaps = ref MemoryMarshal.GetReference(block);
        foreach (var ladder in new[] { subjects, targets, free, any, places })
            ladder.ReadAhead(ref bitmaps);
    }

    /// <summary>Writes the offers of a block that are worth reading.</summary>
    public void Find(ReadOnlySpan<ulong> block, Span<ulong> worthReading)
    {
        if (Lanes.AreWide)
            Find<WideLane>(block, worthReading);
        else
            Find<WordLane>(block, worthReading);
    }

    private void Find<T>(ReadOnlySpan<ulong> block, Span<ulong> worthReading) where T : unmanaged, ILane<T>
    {
        ref var bitmaps = ref MemoryMarshal.GetReference(block);
        Span<T> subject = stackalloc T[subjects.Rungs + 2];
        Span<T> target = stackalloc T[targets.Rungs + 2];
        Span<T> place = stackalloc T[places.Rungs + 2];
        Span<T> freely = stackalloc T[4];
        Span<T> kind = stackalloc T[5];
        (subject[0], target[0]) = (T.All, T.All);
        for (var word = 0; word < FacetBitmaps.WordsOfBlock; word += T.Words)
        {
            subjects.Climb(ref bitmaps, word, ref subject[0]);
            targets.Climb(ref bitmaps, word, ref target[0]);
            places.Climb(ref bitmaps, word, ref place[0]);
            free.Climb(ref bitmaps, word, ref freely[0]);
            any.Climb(ref bitmaps, word, ref kind[0]);
            var ready = T.Load(ref bitmaps, FacetLayout.Ready * FacetBitmaps.WordsOfBlock + word);
            var left = ready & (subject[1] | target[1]) & place[1] & kind[1];
            // Two kinds count: each free one for two, the others for one.
            var two = any.Rungs > 1 ? kind[2] : T.None;
            (kind[2], kind[3], kind[4]) = (freely[1] | two, freely[1] & two, freely[2]);
            (ways is null ? left : left & Reaching(ref subject[0], ref target[0], ref kind[0], ref place[0])).Store(ref worthReading[0], word);
        }
    }

    // Rung 0 of subjects and targets holds everybody.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Reaching<T>(ref T subject, ref T target, ref T kind, ref T place) where T : unmanaged, ILane<T>
    {
        var reaching = T.None;
        foreach (var way in ways!)
            reaching |= Unsafe.Add(ref kind, way.Kind) & Unsafe.Add(ref place, way.Place)
                & Unsafe.Add(ref subject, way.Subject) & Unsafe.Add(ref target, way.Target);
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
        var innermost = facets.InnermostOf(party);
        return [[named], [.. layout.Regions(innermost)], [.. layout.Regions(facets.RegionsAround(party) & ~innermost)], [FacetLayout.World]];
    }

    private readonly record struct Way(int Subject, int Kind, int Place, int Target);
}
