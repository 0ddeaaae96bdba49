namespace Matchmaking.Sharing;

/// <summary>By what a list can be narrowed; how many rows would be left is told beside each value.</summary>
public enum Facet
{
    /// <summary>Needs: a Party that asks. Offers: a Party that is served.</summary>
    Party,

    /// <summary>Needs: a Party that asks. Offers: the institution's country.</summary>
    Country,

    /// <summary>An M49 region, of whatever level, in which such a Party lies.</summary>
    Region,

    /// <summary>LDC, SIDS or LLDC, on the day of asking: of the Parties that ask, or of the institution's country.</summary>
    Group,

    State,
    Target,
    Subject,
    Kind,

    /// <summary>In which the need can be answered, or the offer is given.</summary>
    Languages,
}

public static class Facets
{
    public static readonly IReadOnlyList<Facet> All = Enum.GetValues<Facet>();

    /// <summary>The groups of Parties that lists are narrowed by.</summary>
    public static readonly IReadOnlyList<string> Groups = ["ldc", "sids", "lldc"];
}
