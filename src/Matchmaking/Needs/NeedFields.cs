using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>Which fields a need must have at which point of its path.</summary>
public static class NeedFields
{
    /// <summary>A draft names its Party and has a title; all else may be missing until it is submitted.</summary>
    public static IReadOnlyList<FieldError> MissingInDraft(NeedContent content) =>
        [.. content.Missing().Where(error => error.Field is "party" or "title")];
}
