namespace Matchmaking.Vocabularies;

/// <summary>What is wrong with one field of a record, in words for the person who filled it in.</summary>
public sealed record FieldError(string Field, string Message)
{
    /// <summary>The error where the field does not hold, nothing where it does.</summary>
    public static IEnumerable<FieldError> Unless(bool holds, string field, string message) => holds ? [] : [new(field, message)];
}
