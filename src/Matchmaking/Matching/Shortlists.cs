using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Wolverine;
using Wolverine.Marten.Subscriptions;

namespace Matchmaking.Matching;

/// <summary>
/// Keeps the shortlist of every open need, fed with all events in their order, on one node at a time. A list and the word
/// that somebody entered it are saved together with the position reached, so a crash repeats nothing.
/// </summary>
public sealed class Shortlists : BatchSubscription
{
    /// <summary>The name under which its position is kept.</summary>
    public const string Name = "Shortlists";

    readonly EventFeed feed;
    readonly ListKeeping keeping;
    (long Floor, long Ceiling, IReadOnlyList<Guid> Touched) last = (-1, -1, []);

    public Shortlists(EventFeed feed, ListKeeping keeping) : base(Name)
    {
        (this.feed, this.keeping) = (feed, keeping);
        // While a page is on its way no other is read, and what waits meanwhile comes as one: behind, fewer and larger pages catch up.
        Options.MaximumHopperSize = 1;
    }

    public override Task ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, IMessageBus bus, CancellationToken cancellationToken) =>
        feed.With(operations, page.Events, async known =>
        {
            keeping.Begin(known);
            if (page.SequenceFloor != last.Ceiling) keeping.ForgetAll();
            last = (page.SequenceFloor, page.SequenceCeiling, [.. Touched(known, page.SequenceFloor)]);
            await keeping.Keep(known, last.Touched, operations, entered => bus.PublishAsync(entered), page.Events[^1].Timestamp, cancellationToken);
        }, cancellationToken);

    /// <summary>
    /// The lists that these events changed. A page that comes again was not saved; one from further back means that the lists
    /// were forgotten, and all of them are looked at. Where one does not follow the last, another node may have saved lists since.
    /// </summary>
    IEnumerable<Guid> Touched(KnownRecords known, long floor)
    {
        var changed = ListKeeping.Changed(known);
        if (floor == last.Floor) return changed.Union(last.Touched);
        return floor < last.Floor ? changed.Union(known.OpenNeeds) : changed;
    }
}
