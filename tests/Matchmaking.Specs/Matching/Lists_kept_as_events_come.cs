using CsCheck;
using JasperFx.Events;
using Matchmaking.Matching;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

/// <summary>
/// Whatever happens to needs, offers, slots and rules, in whichever order, and a restart from a snapshot among it, while needs that ended are let go of: what was saved of the
/// lists that were said to have changed is what a plain reading of the rules makes of the records as they stand. `./dev test` tries thousands of sequences, the inner loop some.
/// </summary>
public class Lists_kept_as_events_come
{
    [Fact]
    public void They_equal_a_plain_reading_of_the_rules() => SomeHappenings.Sequences.Sample(happenings =>
    {
        var known = new KnownRecords(Lists, new Instance("spec"));
        known.KeepLists(happenings.RowsServed);
        var (plain, saved) = (new PlainRecords(), new Dictionary<Guid, IReadOnlyList<KeptRow>>());
        var past = new List<IEvent>();
        foreach (var happened in happenings.Events())
        {
            Take(known, happened, past);
            plain.Take(happened);
            if (happened.Sequence == happenings.RestartsAt) known = Restarted(known);
            if (happened.Sequence % happenings.SavedEvery == 0) Save(known, saved);
        }
        Save(known, saved);
        foreach (var (needId, rows) in plain.Heads(happenings.RowsServed))
            Assert.Equal(rows, saved[needId].Select(row => (row.OfferId, row.Score)));
        Assert.Equal(plain.OpenNeeds.Order(), saved.Where(list => list.Value.Count > 0 || plain.OpenNeeds.Contains(list.Key)).Select(list => list.Key).Order());
    }, iter: Patience.Sequences, threads: 1);

    [Fact]
    public void A_replay_of_the_same_events_gives_the_same_lists() => SomeHappenings.Sequences.Sample(happenings =>
        Assert.Equal(HashAfter(happenings, fromTheFirst: true), HashAfter(happenings, fromTheFirst: false)), iter: Patience.Sequences / 4, threads: 1);

    private static KnownRecords Restarted(KnownRecords known)
    {
        using var file = new MemoryStream();
        var snapshot = new BinaryWriter(file);
        known.Save(snapshot)(snapshot);
        file.Position = 0;
        return KnownRecords.Load(new BinaryReader(file), Lists, new Instance("spec"));
    }

    // Lists that are kept from the first event, or asked for only after the last.
    private static string HashAfter(Happenings happenings, bool fromTheFirst)
    {
        var known = new KnownRecords(Lists, new Instance("spec"));
        if (fromTheFirst) known.KeepLists(happenings.RowsServed);
        var past = new List<IEvent>();
        foreach (var happened in happenings.Events())
        {
            Take(known, happened, past);
            if (!fromTheFirst) known.LetGoOfEnded();
        }
        known.KeepLists(happenings.RowsServed);
        return known.Engine?.ListHash() ?? "";
    }

    // As the feed takes them in: a need that was let go of is recalled by what happened to it.
    private static void Take(KnownRecords known, IEvent happened, List<IEvent> past)
    {
        foreach (var first in known.ToRecall([happened]).ToList())
            known.Recall(past.Where(earlier => earlier.StreamId == first.StreamId));
        known.Take(happened);
        past.Add(happened);
    }

    private static void Save(KnownRecords known, Dictionary<Guid, IReadOnlyList<KeptRow>> saved)
    {
        foreach (var needId in known.Engine?.TakeChangedLists() ?? [])
            saved[needId] = known.Engine!.Kept(needId);
        known.LetGoOfEnded();
    }
}
