using System.Text.Json;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>One line of the exchange format: a need or an offer under its source's reference, or what is wrong with it.</summary>
public abstract record ExchangeLine(string Raw, string? Source, string? Reference, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Whether the record may be ranked and imported.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>The record's name among those of its type, <c>source/reference</c>; no source holds a slash.</summary>
    public string Key => $"{Source}/{Reference}";

    /// <summary>Fields that the format does not know: kept, and reported.</summary>
    public IReadOnlyList<string> UnknownFields { get; init; } = [];

    /// <summary>What the sender should be told that is no error.</summary>
    public IReadOnlyList<FieldError> Notices { get; init; } = [];

    /// <summary>Reads a line; one that is no record at all comes back as an <see cref="UnreadableLine"/>.</summary>
    public static ExchangeLine Read(string line, Vocabulary vocabulary)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(line, json.RootElement, vocabulary);
        }
        catch (JsonException wrong)
        {
            return new UnreadableLine(line, new FieldError("line", $"is not JSON: {wrong.Message}"));
        }
    }

    private static ExchangeLine Read(string line, JsonElement record, Vocabulary vocabulary)
    {
        var identity = new RecordFields(record, vocabulary);
        return (record.ValueKind, identity.Text("type")) switch
        {
            (not JsonValueKind.Object, _) => new UnreadableLine(line, new FieldError("line", $"must be an object with fields")),
            (_, "need") => NeedLine.Read(line, record, identity),
            (_, "offer") => OfferLine.Read(line, record, identity),
            _ => new UnreadableLine(line, new FieldError("type", $"must be need or offer")),
        };
    }
}

/// <summary>A line that is neither a need nor an offer.</summary>
public sealed record UnreadableLine(string Raw, FieldError Error) : ExchangeLine(Raw, null, null, [Error]);
