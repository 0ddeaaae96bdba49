using System.Globalization;

namespace Matchmaking.Matching;

/// <summary>Reads the moment as of which somebody asks; a bare date means the end of that day, UTC.</summary>
public static class AsOf
{
    public static bool TryRead(string? written, out DateTimeOffset? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(written)) return true;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            moment = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1);
        else if (DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            moment = instant;
        return moment is not null;
    }
}
