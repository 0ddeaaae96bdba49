using System.Text.Json;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>A need as a file brings it.</summary>
public sealed record NeedLine(string Raw, string? Source, string? Reference, NeedContent Content, IReadOnlyList<FieldError> Errors)
    : ExchangeLine(Raw, Source, Reference, Errors)
{
    internal static NeedLine Read(string line, JsonElement record, RecordFields fields)
    {
        var identity = Identity.Read(fields);
        var reading = NeedContent.Read(record, fields.Vocabulary);
        var errors = identity.Errors.Concat(reading.Errors).WithMissing(reading.Content.Missing());
        return new(line, identity.Source, identity.Reference, reading.Content, errors)
        {
            UnknownFields = reading.UnknownFields,
            Notices = reading.Notices,
        };
    }
}
