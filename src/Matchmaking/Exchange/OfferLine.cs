using System.Text.Json;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>An offer as a file brings it.</summary>
public sealed record OfferLine(string Raw, string? Source, string? Reference, OfferContent Content, IReadOnlyList<FieldError> Errors)
    : ExchangeLine(Raw, Source, Reference, Errors)
{
    internal static OfferLine Read(string line, JsonElement record, RecordFields fields)
    {
        var identity = Identity.Read(fields);
        var reading = OfferContent.Read(record, fields.Vocabulary);
        var errors = identity.Errors.Concat(reading.Errors).WithMissing(reading.Content.Missing());
        return new(line, identity.Source, identity.Reference, reading.Content, errors)
        {
            UnknownFields = reading.UnknownFields,
            Notices = reading.Notices,
        };
    }
}
