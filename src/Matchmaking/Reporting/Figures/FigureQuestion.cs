using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Reporting;

/// <summary>What somebody asks of figures: as of when, what changed since when, of which records, told apart by what. Every link carries it on.</summary>
/// <param name="Show">The column that is drawn, where there is a choice.</param>
public sealed record FigureQuestion(string? AsOf, string? Since, string? Records, string? By, string? Show)
{
    /// <summary>Whether the figures are those of a past day, which lists of today do not show.</summary>
    public bool IsPast => !string.IsNullOrWhiteSpace(AsOf);

    /// <summary>The same question at another address.</summary>
    public string At(string address) => QueryHelpers.AddQueryString(address, Asked());

    public IEnumerable<KeyValuePair<string, string?>> Asked() => new Dictionary<string, string?>
    {
        ["asOf"] = AsOf,
        ["since"] = Since,
        ["records"] = Records,
        ["by"] = By,
        ["show"] = Show,
    }.Where(part => !string.IsNullOrWhiteSpace(part.Value));
}
