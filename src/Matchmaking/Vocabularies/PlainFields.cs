using System.Globalization;
using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>Reads fields that hold a yes or no, a number or a day.</summary>
public static class PlainFields
{
    /// <summary>Yes or no; no where nothing is said.</summary>
    public static bool Flag(this RecordFields fields, string field)
    {
        if (fields.Given(field) is not { } value)
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            fields.Refuse(field, $"must be true or false");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A whole number that is not negative.</summary>
    public static int? Count(this RecordFields fields, string field)
    {
        if (fields.Given(field) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
            return fields.Refuse<int?>(field, $"must be a whole number");
        return number < 0 ? fields.Refuse<int?>(field, $"must not be negative") : number;
    }

    /// <summary>A calendar day without a zone.</summary>
    public static DateOnly? Day(this RecordFields fields, string field)
    {
        if (fields.Given(field) is not { } value)
            return null;
        return DateOnly.TryParseExact(JsonText.Of(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : fields.Refuse<DateOnly?>(field, $"must be a calendar day such as 2027-01-31");
    }
}
