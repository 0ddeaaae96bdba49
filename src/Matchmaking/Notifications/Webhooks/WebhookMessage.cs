using System.Text;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>What a call says: a CloudEvent 1.0 in JSON.</summary>
public static class WebhookMessage
{
    public const string ContentType = "application/cloudevents+json; charset=utf-8";

    static readonly JsonEventFormatter Format = new(Json.Options, default);

    /// <param name="happening">The event or notice of which it tells; with the source it names the message the world over.</param>
    /// <param name="subject">The address of the record in the API of this instance.</param>
    public static string Of(Instance instance, WebhookKind kind, Guid happening, DateTimeOffset at, string? subject, object data) =>
        Encoding.UTF8.GetString(Format.EncodeStructuredModeMessage(
            new CloudEvent
            {
                Id = happening.ToString(),
                Source = new Uri($"urn:matchmaking:{Uri.EscapeDataString(instance.Name)}"),
                Type = TypeOf(kind),
                Time = at,
                Subject = subject,
                DataContentType = "application/json",
                Data = JsonSerializer.SerializeToElement(data, Json.Options),
            },
            out _).Span);

    public static string TypeOf(WebhookKind kind) => $"matchmaking.{kind.Word()}";
}
