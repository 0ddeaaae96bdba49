namespace Matchmaking.Vocabularies;

/// <summary>What was read of a record: its content, all that is wrong with it, the fields nobody knows, and what the reader should be told.</summary>
public sealed record ContentReading<T>(
    T Content,
    IReadOnlyList<FieldError> Errors,
    IReadOnlyList<string> UnknownFields,
    IReadOnlyList<FieldError> Notices)
{
    /// <summary>Whether every field that was filled in holds.</summary>
    public bool IsValid => Errors.Count == 0;
}
