using System.Text.Json.Serialization;

namespace Matchmaking.Needs.Triage;

/// <summary>
/// The third layer: within a region, Parties whose needs were met less often lately go first. With m needs of this Party and r
/// needs of all Parties of the region met within 24 months, and n Parties there that have needs, its points are
/// min(3, max(0, ⌈r / n⌉ − m)): whole numbers, and none where nobody was met yet.
/// </summary>
/// <param name="Region">The narrowest M49 region of the Party; null where it lies in none.</param>
/// <param name="Parties">How many Parties of the region have needs that were opened.</param>
/// <param name="MetInRegion">How many needs of the region were met lately.</param>
/// <param name="MetOfParty">How many of them were this Party's.</param>
public sealed record Balance(string? Region, int Parties, int MetInRegion, int MetOfParty)
{
    public const int Months = 24, MostPoints = 3;

    [JsonIgnore]
    public int Points => Parties == 0 ? 0 : Math.Clamp(((MetInRegion + Parties - 1) / Parties) - MetOfParty, 0, MostPoints);
}
