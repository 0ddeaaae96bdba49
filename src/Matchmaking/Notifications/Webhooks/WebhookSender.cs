using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;

namespace Matchmaking.Notifications;

/// <summary>Sends one call: signs it, posts it by the receiver's line, and tells what came of it. It never throws for what a receiver does.</summary>
public sealed class WebhookSender(Pipelines pipelines, WebhookSecrets secrets, CarefulConnections connections, TimeProvider time) : IDisposable
{
    readonly HttpClient client = connections.Client();

    public async Task<WebhookOutcome> Send(Webhook webhook, WebhookCall call, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var status = await pipelines.To(Pipelines.Webhook, webhook.Id.ToString()).Call(attempt => Post(webhook, call, attempt), cancellation);
            return new WebhookOutcome(Tried($"{(int)status}", began), IsSuccess(status), status == HttpStatusCode.Gone);
        }
        catch (Exception refused) when (refused is BrokenCircuitException or RateLimiterRejectedException)
        {
            return WebhookOutcome.NotTried;
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            return new WebhookOutcome(Tried(Said(failed), began), false, false);
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>The timestamp is the wall's and each attempt's own: receivers refuse what seems old.</summary>
    async Task<HttpStatusCode> Post(Webhook webhook, WebhookCall call, CancellationToken cancellation)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new StringContent(call.Body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(WebhookMessage.ContentType);
        request.Headers.Add("webhook-id", call.MessageId);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secrets.Signatures(webhook, call.MessageId, timestamp, call.Body, time.GetUtcNow()));
        request.Headers.Add("User-Agent", "Matchmaking-Webhooks/1.0");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return IsBusy(answer.StatusCode) ? throw new ReceiverBusyException(answer.StatusCode) : answer.StatusCode;
    }

    static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and < 300;

    /// <summary>What a receiver answers that may be better in a moment; any other refusal is its last word for this try.</summary>
    static bool IsBusy(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    WebhookTry Tried(string answer, long began) => new(time.GetUtcNow(), answer, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);

    /// <summary>In few words, and none of the receiver's: whoever reads the log is not the one who wrote them.</summary>
    static string Said(Exception failed) => failed switch
    {
        ReceiverBusyException busy => $"{(int)busy.Status}",
        { InnerException: ForbiddenAddressException } or ForbiddenAddressException => "no public address",
        ExecutionRejectedException => "no answer in time",
        HttpRequestException http => Word(http.HttpRequestError),
        _ => failed.GetType().Name,
    };

    static string Word(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name not known",
        HttpRequestError.ConnectionError => "no connection",
        HttpRequestError.SecureConnectionError => "no secure connection",
        _ => "no answer",
    };
}

/// <summary>The receiver says that it cannot now.</summary>
public sealed class ReceiverBusyException(HttpStatusCode status) : Exception($"The receiver answered {(int)status}.")
{
    public HttpStatusCode Status => status;
}
