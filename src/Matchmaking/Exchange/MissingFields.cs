using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

internal static class MissingFields
{
    /// <summary>Adds what is missing, but not where the same field was given and refused: one field, one complaint.</summary>
    public static IReadOnlyList<FieldError> WithMissing(this IEnumerable<FieldError> errors, IEnumerable<FieldError> missing)
    {
        var found = errors.Distinct().ToList();
        return [.. found, .. missing.Where(field => !found.Exists(error => Concerns(error, field)))];
    }

    private static bool Concerns(FieldError error, FieldError missing) =>
        error.Field == missing.Field
        || missing.Field.StartsWith(error.Field + ".", StringComparison.Ordinal)
        || error.Field.StartsWith(missing.Field + ".", StringComparison.Ordinal)
        || error.Field.StartsWith(missing.Field + "[", StringComparison.Ordinal);
}
