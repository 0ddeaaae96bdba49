using System.Text.Json.Nodes;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Wolverine;
using Wolverine.Marten.Subscriptions;

namespace Matchmaking.Notifications;

/// <summary>
/// Follows the events of needs and offers and writes a call for each webhook that may hear of them, with what its owner sees.
/// Calls are saved with the position reached; sending them is somebody else's work.
/// </summary>
public sealed class WebhookFeed : BatchSubscription
{
    /// <summary>The name under which its position is kept.</summary>
    public const string Name = "Webhooks";

    readonly Instance instance;

    public WebhookFeed(Instance instance) : base(Name)
    {
        this.instance = instance;
        foreach (var type in WebhookHappenings.Types) IncludeType(type);
    }

    public override async Task ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, IMessageBus bus, CancellationToken cancellationToken)
    {
        var webhooks = await operations.Query<Webhook>().Where(webhook => webhook.OffSince == null).ToListAsync(cancellationToken);
        if (webhooks.Count == 0) return;
        foreach (var happened in page.Events)
        {
            var kind = WebhookHappenings.KindOf(happened.Data);
            var listening = webhooks.Where(webhook => webhook.Hears(kind, happened.Timestamp)).ToArray();
            if (listening.Length > 0) await Tell(happened, kind, listening, operations, cancellationToken);
        }
    }

    async Task Tell(IEvent happened, WebhookKind kind, Webhook[] listening, IDocumentOperations operations, CancellationToken cancellation)
    {
        var ids = listening.Select(webhook => WebhookCall.IdOf(webhook.Id, kind, happened.Id)).ToArray();
        var told = (await operations.LoadManyAsync<WebhookCall>(cancellation, ids)).Select(call => call.WebhookId).ToHashSet();
        var day = DateOnly.FromDateTime(happened.Timestamp.UtcDateTime);
        foreach (var webhook in listening.Where(webhook => !told.Contains(webhook.Id)))
        {
            var subscriber = await Subscriber.Of(webhook, day, operations);
            var data = WebhookHappenings.IsOfNeed(kind)
                ? await NeedData(kind, happened, subscriber, day, operations)
                : await OfferData(kind, happened.StreamId, subscriber, day, operations);
            if (data is not null) operations.Store(CallOf(happened, kind, webhook, data));
        }
    }

    WebhookCall CallOf(IEvent happened, WebhookKind kind, Webhook webhook, JsonObject data)
    {
        var subject = $"/api/{(WebhookHappenings.IsOfNeed(kind) ? "needs" : "offers")}/{happened.StreamId}";
        var body = WebhookMessage.Of(instance, kind, happened.Id, happened.Timestamp, subject, data);
        return new WebhookCall(WebhookCall.IdOf(webhook.Id, kind, happened.Id), webhook.Id, kind, happened.StreamId, body, happened.Timestamp);
    }

    /// <summary>The need as the subscriber sees it now; null where it sees none, or nothing new: further Parties that endorse open nothing.</summary>
    async Task<JsonObject?> NeedData(WebhookKind kind, IEvent happened, Subscriber subscriber, DateOnly day, IQuerySession session)
    {
        if (await session.LoadAsync<Need>(happened.StreamId) is not { WasOpened: true, TextErasedAt: null } need) return null;
        if (happened.Data is NeedEndorsed endorsed && need.OpenedAt != endorsed.HappenedAt) return null;
        var sight = await subscriber.SightOf(need, session);
        if (!sight.Seen) return null;
        return kind == WebhookKind.NeedEnded
            ? new JsonObject { ["needId"] = need.Id, ["need"] = need.Key(instance), ["state"] = need.State.Word() }
            : NeedViews.Json(need, sight, await session.Query<SupportCentre>().ToListAsync(), day, instance);
    }

    async Task<JsonObject?> OfferData(WebhookKind kind, Guid offerId, Subscriber subscriber, DateOnly day, IQuerySession session)
    {
        if (await session.LoadAsync<Offer>(offerId) is not { } offer || !subscriber.Knew(offer)) return null;
        return kind == WebhookKind.OfferEnded || offer.State != OfferState.Open
            ? new JsonObject { ["offerId"] = offer.Id, ["offer"] = offer.Key(instance), ["state"] = offer.State.Word() }
            : OfferViews.Json(offer, await session.LoadAsync<Organization>(offer.OrganizationId), day, instance);
    }
}
