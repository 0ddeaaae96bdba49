namespace Matchmaking.Vocabularies;

/// <summary>What is wrong with one field of a record, in words for the person who filled it in.</summary>
public sealed record FieldError(string Field, Wording Message)
{
    /// <summary>The error where the field does not hold, nothing where it does.</summary>
    public static IEnumerable<FieldError> Unless(bool holds, string field, Wording message) => holds ? [] : [new(field, message)];

    /// <summary>The error where a text is longer than a line may be.</summary>
    public static IEnumerable<FieldError> UnlessALine(string? text, string field) =>
        Unless(text is null or { Length: <= TextLimits.Line }, field, $"must have at most {TextLimits.Line} characters");
}
