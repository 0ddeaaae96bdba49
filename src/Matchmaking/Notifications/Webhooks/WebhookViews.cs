using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>A webhook as those who see to it read it; its secret is never told again.</summary>
/// <param name="Owner">The name of the organization or the code of the centre; null for those who keep the service.</param>
public sealed record WebhookView(Guid WebhookId, string? Owner, string Url, IReadOnlyList<string> Kinds, bool On, DateTimeOffset RegisteredAt)
{
    public DateTimeOffset? FailingSince { get; init; }
    public DateTimeOffset? OffSince { get; init; }

    /// <summary>What the last call was answered that led to the end.</summary>
    public string? OffReason { get; init; }

    /// <summary>Until when calls are signed with the secret before, too.</summary>
    public DateTimeOffset? EarlierSecretUntil { get; init; }
}

/// <summary>A call as the log shows it.</summary>
public sealed record WebhookCallView(
    Guid CallId, string Kind, string State, DateTimeOffset At, DateTimeOffset? DueAt, IReadOnlyList<WebhookTry> Tries, string Body)
{
    public static WebhookCallView Of(WebhookCall call) =>
        new(call.Id, call.Kind.Word(), call.State.Word(), call.At, call.DueAt, call.Tries, call.Body);
}

/// <summary>Reads webhooks and the log of their calls for those who see to them.</summary>
public sealed class WebhookViews(IDocumentStore store)
{
    public async Task<IReadOnlyList<WebhookView>> Of(Actor actor)
    {
        await using var session = store.QuerySession();
        var own = (await session.Query<Webhook>().OrderBy(webhook => webhook.RegisteredAt).ToListAsync()).Where(webhook => webhook.Owner.IsKeptBy(actor));
        var views = new List<WebhookView>();
        foreach (var webhook in own) views.Add(await View(webhook, session));
        return views;
    }

    public async Task<WebhookView?> Find(Guid webhookId, Actor actor)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Webhook>(webhookId) is { } webhook && webhook.Owner.IsKeptBy(actor) ? await View(webhook, session) : null;
    }

    /// <summary>The calls of a webhook, newest first.</summary>
    public async Task<Page<WebhookCallView>> Calls(Guid webhookId, string? cursor, int? take)
    {
        await using var session = store.QuerySession();
        var calls = session.Query<WebhookCall>().Where(call => call.WebhookId == webhookId);
        if (Cursor.Read(cursor) is { } from) calls = calls.Where(call => call.At < from.At || (call.At == from.At && call.Id.CompareTo(from.Id) < 0));
        var rows = await calls.OrderByDescending(call => call.At).ThenByDescending(call => call.Id).Take(Cursor.Rows(take) + 1).ToListAsync();
        return Cursor.Cut(rows, Cursor.Rows(take), call => new Cursor(call.At, call.Id)).Select(WebhookCallView.Of);
    }

    static async Task<WebhookView> View(Webhook webhook, IQuerySession session) => new(
        webhook.Id, await OwnerOf(webhook.Owner, session), webhook.Url, [.. webhook.Kinds.Select(kind => kind.Word())], webhook.OffSince is null, webhook.RegisteredAt)
    {
        FailingSince = webhook.FailingSince,
        OffSince = webhook.OffSince,
        OffReason = webhook.OffReason,
        EarlierSecretUntil = webhook.EarlierUntil,
    };

    static async Task<string?> OwnerOf(WebhookOwner owner, IQuerySession session) =>
        owner.OrganizationId is { } organizationId ? (await session.LoadAsync<Organization>(organizationId))?.Name
        : owner.CentreId is { } centreId ? (await session.LoadAsync<SupportCentre>(centreId))?.Code
        : null;
}
