using System.Collections.Frozen;
using Matchmaking.Vocabularies;

namespace Matchmaking.Reporting;

/// <summary>
/// The countries that count as developed; all others count as developing. The operator adopts the list by the setting
/// <c>Matchmaking:Figures:Developed</c> (codes with commas) and says its source in <c>Matchmaking:Figures:DevelopedSource</c>.
/// </summary>
public sealed record DevelopedList(FrozenSet<string> Countries, string Source)
{
    public bool Contains(string? country) => country is not null && Countries.Contains(country);

    public static DevelopedList From(IConfiguration configuration, Vocabulary vocabulary) => configuration["Matchmaking:Figures:Developed"] is { Length: > 0 } stated
        ? new(stated.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(), configuration["Matchmaking:Figures:DevelopedSource"] ?? "the operator")
        : Default(vocabulary);

    /// <summary>The former statistical grouping of the United Nations Statistics Division, from general knowledge: to be adopted or replaced by the operator.</summary>
    static DevelopedList Default(Vocabulary vocabulary) => new(
        vocabulary.Parties.Values
            .Where(party => party.UnRegion == "Europe" || party.UnSubregion == "Northern America" || party.IsEuropeanUnion || Beyond.Contains(party.Code))
            .Select(party => party.Code)
            .Append("US")
            .ToFrozenSet(),
        "M49 Europe and Northern America, with Australia, Cyprus, Israel, Japan and New Zealand; not adopted by an operator");

    static readonly string[] Beyond = ["AU", "CY", "IL", "JP", "NZ"];
}
