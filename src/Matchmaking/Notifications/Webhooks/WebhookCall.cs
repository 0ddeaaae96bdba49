using System.Collections.Immutable;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>How far a call has come.</summary>
public enum WebhookCallState
{
    Waiting,
    Delivered,

    /// <summary>Tried for more than a day in vain; it can be replayed.</summary>
    GaveUp,
}

/// <summary>One try to deliver a call.</summary>
/// <param name="Answer">The status that came back, or what went wrong on the way.</param>
public sealed record WebhookTry(DateTimeOffset At, string Answer, long Milliseconds);

/// <summary>
/// One message to one webhook: what it says, when it is due next, and each try with its answer. The row is the only state of
/// sending, so a node that is killed loses nothing and repeats at most what it was about to hear the answer of.
/// </summary>
/// <param name="Id">Follows from the webhook and what happened, so that reading the events again adds no call.</param>
/// <param name="RecordId">The need or offer that it tells of.</param>
public sealed record WebhookCall(Guid Id, Guid WebhookId, WebhookKind Kind, Guid? RecordId, string Body, DateTimeOffset At)
{
    public WebhookCallState State { get; init; }

    /// <summary>When it may be tried; null once it needs no more.</summary>
    public DateTimeOffset? DueAt { get; init; } = At;

    /// <summary>Until when the node that sends it holds it, by the wall's time.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Failed tries since it was first due or last replayed.</summary>
    public int Failures { get; init; }

    public ImmutableArray<WebhookTry> Tries { get; init; } = [];

    /// <summary>How long after each failure it is tried again; after the last it is given up.</summary>
    public static readonly ImmutableArray<TimeSpan> Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24),
    ];

    /// <summary>So many tries are kept; a call that is replayed for years must not grow for years.</summary>
    const int TriesKept = 20;

    public static Guid IdOf(Guid webhookId, WebhookKind kind, Guid happening) =>
        StableId.Of("webhook-call", webhookId.ToString(), kind.ToString(), happening.ToString());

    /// <summary>How Standard Webhooks name it (webhook-id): the same at every try, by which the receiver knows a repetition.</summary>
    public string MessageId => $"msg_{Id:n}";

    public WebhookCall Arrived(WebhookTry tried) =>
        With(tried) with { State = WebhookCallState.Delivered, DueAt = null, Failures = 0 };

    public WebhookCall Failed(WebhookTry tried, DateTimeOffset now) => Failures < Pauses.Length
        ? With(tried) with { Failures = Failures + 1, DueAt = now + Pauses[Failures] }
        : With(tried) with { Failures = Failures + 1, DueAt = null, State = WebhookCallState.GaveUp };

    /// <summary>Nothing was tried, since the receiver is left alone for now.</summary>
    public WebhookCall PutOff(DateTimeOffset until) => this with { DueAt = until, HeldUntil = null };

    public WebhookCall Replayed(DateTimeOffset now) =>
        this with { State = WebhookCallState.Waiting, DueAt = now, HeldUntil = null, Failures = 0 };

    WebhookCall With(WebhookTry tried) => this with { HeldUntil = null, Tries = [.. Tries.Append(tried).TakeLast(TriesKept)] };
}
