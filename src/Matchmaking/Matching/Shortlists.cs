using JasperFx.Events;
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

    public Shortlists(EventFeed feed) : base(Name) => this.feed = feed;

    public override async Task ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, IMessageBus bus, CancellationToken cancellationToken)
    {
        await feed.ReadyFor(operations, page.SequenceFloor, cancellationToken);
        var touched = page.Events.SelectMany(feed.Known.Take).ToHashSet();
        var before = (await operations.LoadManyAsync<Shortlist>(cancellationToken, touched)).ToDictionary(list => list.Id);
        foreach (var needId in touched.Order())
            await Keep(needId, before.GetValueOrDefault(needId), operations, bus);
    }

    async Task Keep(Guid needId, Shortlist? before, IDocumentOperations operations, IMessageBus bus)
    {
        if (feed.Known.Engine is null) return;
        if (feed.Known.Need(needId) is not { Open: true } need)
        {
            // Only open needs have a list; what was shown before stays to be asked for as of then.
            operations.Delete<Shortlist>(needId);
            return;
        }
        var list = Shortlist.Of(feed.Known, need, Shortlist.Length);
        if (list.SameRowsAs(before)) return;
        operations.Store(list);
        foreach (var entered in list.EnteredSince(before)) await bus.PublishAsync(entered);
    }
}
