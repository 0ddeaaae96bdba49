using Marten;
using Marten.Linq.MatchesSql;
using Matchmaking.Access;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>A notice lies in an inbox, while webhooks listen.</summary>
public sealed record NoticeEntered(Guid NoticeId, Guid? NeedId, Guid? OfferId);

/// <summary>
/// Writes a call for the webhooks of those whose person a notice is for. A person may have other roles: the owner hears only what
/// it may see itself. What fails here is tried again, and fails in the end, apart from the inbox.
/// </summary>
public static class TellWebhooksHandler
{
    public static async Task Handle(
        NoticeEntered entered, IDocumentSession session, Instance instance, TimeProvider time, CancellationToken cancellation)
    {
        var webhooks = await session.Query<Webhook>()
            .Where(webhook => webhook.OffSince == null && webhook.MatchesSql($"d.data -> 'kinds' @> '[\"{nameof(WebhookKind.Notice)}\"]'"))
            .ToListAsync(cancellation);
        if (webhooks.Count == 0) return;
        // Held until the end, so that an erasure of what it quotes finds the calls, or they find it erased.
        await session.BeginTransactionAsync(cancellation);
        if (await session.QueryAsync<Notice>("where d.id = ? for share of d", cancellation, entered.NoticeId) is not [{ IsForgotten: false } notice])
            return;
        if (await session.LoadAsync<Person>(notice.PersonId, cancellation) is not { } person) return;
        var day = DateOnly.FromDateTime(notice.At.UtcDateTime);
        var own = webhooks.Where(webhook => person.On(day).Any(webhook.Owner.Counts) && webhook.Hears(WebhookKind.Notice, notice.At));
        foreach (var webhook in own) await Tell(notice, webhook, day, session, instance, time.GetUtcNow());
    }

    static async Task Tell(Notice notice, Webhook webhook, DateOnly day, IDocumentSession session, Instance instance, DateTimeOffset now)
    {
        var callId = WebhookCall.IdOf(webhook.Id, WebhookKind.Notice, notice.Id);
        if (await session.LoadAsync<WebhookCall>(callId) is not null) return;
        if (!await MaySee(await Subscriber.Of(webhook, day, session), notice, session)) return;
        var data = new { notice.PersonId, Notice = NoticeView.Of(notice) };
        var body = WebhookMessage.Of(instance, WebhookKind.Notice, notice.Id, notice.At, null, data);
        session.Store(new WebhookCall(callId, webhook.Id, WebhookKind.Notice, notice.NeedId ?? notice.OfferId, body, now));
    }

    static async Task<bool> MaySee(Subscriber subscriber, Notice notice, IDocumentSession session)
    {
        if (notice.NeedId is { } needId)
            return await session.LoadAsync<Need>(needId) is { TextErasedAt: null } need && (await subscriber.SightOf(need, session)).Seen;
        return notice.OfferId is { } offerId && await session.LoadAsync<Offer>(offerId) is { } offer && subscriber.Actor.Sees(offer);
    }
}
