namespace Matchmaking.Notifications;

/// <summary>What came of sending a call.</summary>
/// <param name="Tried">Null where nothing was tried, since the receiver is left alone for now.</param>
/// <param name="IsGone">The receiver says that it is gone for good.</param>
public sealed record WebhookOutcome(WebhookTry? Tried, bool Arrived, bool IsGone)
{
    /// <summary>How long a call is put off whose receiver is left alone.</summary>
    static readonly TimeSpan LeftAlone = TimeSpan.FromMinutes(1);

    public static readonly WebhookOutcome NotTried = new(null, false, false);

    public WebhookCall Settle(WebhookCall call, DateTimeOffset now) =>
        Tried is null ? call.PutOff(now + LeftAlone) : Arrived ? call.Arrived(Tried) : call.Failed(Tried, now);
}
