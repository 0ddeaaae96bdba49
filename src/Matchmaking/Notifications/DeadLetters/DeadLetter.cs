using System.Text.Json;
using JasperFx.Events;
using Matchmaking.Deeds;
using Wolverine.Persistence.Durability;
using Wolverine.Util;

namespace Matchmaking.Notifications;

/// <summary>A message that no handler could deal with, as an administrator reads it: never what it says, only what it is about.</summary>
/// <param name="Message">What kind of message: <c>notice</c>, <c>step-late</c>, or the stored name of an event that nobody heard of.</param>
/// <param name="Record">The kind of record that it is about, where it names one.</param>
/// <param name="At">When it failed for good.</param>
/// <param name="Tries">How often it was handled in vain.</param>
/// <param name="Replaying">An administrator has said that it is to be handled again, and that is about to happen.</param>
public sealed record DeadLetter(
    Guid DeadLetterId, string Message, string? Record, Guid? RecordId, DateTimeOffset At, string Reason, int Tries, bool Replaying)
{
    public static DeadLetter Of(DeadLetterEnvelope letter)
    {
        var record = RecordOf(letter.Envelope.Data);
        return new DeadLetter(
            letter.Id,
            Kind(letter.MessageType),
            record?.Kind,
            record?.RecordId,
            letter.FailedAt ?? letter.SentAt,
            Said(letter.ExceptionType, letter.ExceptionMessage),
            Math.Max(1, letter.Envelope.Attempts) + letter.ReplayCount,
            letter.Replayable);
    }

    /// <summary>An event at which the announcing failed: it went on with the next, and this one was told to nobody.</summary>
    public static DeadLetter Of(JasperFx.Events.Daemon.DeadLetterEvent letter, IEvent? happened) => new(
        letter.Id,
        happened?.EventTypeName ?? "event",
        happened is null ? null : "stream",
        happened?.StreamId,
        letter.Timestamp,
        Said(letter.ExceptionType, letter.ExceptionMessage),
        1,
        false);

    static string Said(string? type, string? message) => $"{type?.Split('.')[^1]}: {message}";

    static string Kind(string messageType) => JsonNamingPolicy.KebabCaseLower.ConvertName(messageType.Split('.', '+')[^1]);

    /// <summary>The record that a message names: the narrowest, where it names several.</summary>
    public static (string Kind, Guid RecordId)? RecordOf(byte[]? body)
    {
        try
        {
            using var document = JsonDocument.Parse(body ?? []);
            return Records
                .Select(kind => Find(document.RootElement, $"{kind}Id") is { } recordId ? ((string, Guid)?)(kind, recordId) : null)
                .FirstOrDefault(found => found is not null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static readonly string[] Records = ["cooperation", "introduction", "need", "offer", "import", "webhook", "person"];

    static Guid? Find(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .Select(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase) ? IdIn(field.Value) : Find(field.Value, name))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    static Guid? IdIn(JsonElement value) => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
}
