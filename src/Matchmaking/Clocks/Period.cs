using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Matchmaking.Clocks;

/// <summary>A calendar period such as P14D or P2M (ISO 8601): a month is a month, however many days it has.</summary>
public sealed partial record Period(int Months, int Days)
{
    /// <exception cref="FormatException">The text names no years, months, weeks or days.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"{text} is no calendar period; P14D and P2M are.");

    public static bool TryParse(string text, [NotNullWhen(true)] out Period? period)
    {
        period = Form().Match(text) is { Success: true } match
            ? new Period((12 * Number(match, "y")) + Number(match, "m"), (7 * Number(match, "w")) + Number(match, "d"))
            : null;
        return period is not null;
    }

    /// <summary>As it is written: P2M, P14D.</summary>
    public string Text => $"P{(Months > 0 ? $"{Months}M" : "")}{(Days > 0 || Months == 0 ? $"{Days}D" : "")}";

    /// <summary>The moment at which a period that starts now is over.</summary>
    public DateTimeOffset After(DateTimeOffset start) => start.AddMonths(Months).AddDays(Days);

    static int Number(Match match, string part) =>
        match.Groups[part] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^P(?=\d)(?:(?<y>\d{1,2})Y)?(?:(?<m>\d{1,3})M)?(?:(?<w>\d{1,3})W)?(?:(?<d>\d{1,4})D)?$")]
    private static partial Regex Form();
}
