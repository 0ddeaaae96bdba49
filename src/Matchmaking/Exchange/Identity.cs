using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>Who keeps a record, and under which reference; together with the type it is the record's identity.</summary>
public sealed record Identity(string? Source, string? Reference, IReadOnlyList<FieldError> Errors)
{
    internal static Identity Read(RecordFields fields)
    {
        var source = fields.Text("source");
        var reference = fields.Text("reference");
        if (source?.Contains('/') == true)
            fields.Refuse("source", $"must not hold a slash");
        var errors = fields.Done(source).Errors.WithMissing(
        [
            .. FieldError.Unless(source is not null, "source", $"say who keeps the record"),
            .. FieldError.Unless(reference is not null, "reference", $"give the reference under which the source keeps it"),
        ]);
        return new(source, reference, errors);
    }
}
