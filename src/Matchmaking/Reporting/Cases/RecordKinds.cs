namespace Matchmaking.Reporting;

/// <summary>Live, demonstration and imported records, which are never in one figure.</summary>
/// <param name="MadeHere">What records made here count as.</param>
public sealed record RecordKinds(string MadeHere)
{
    public const string Imported = "imported";

    public static RecordKinds Of(bool demo) => new(demo ? "demonstration" : "live");

    public string Of(Case found) => found.IsImported ? Imported : MadeHere;

    public string Of(Offers.Offer offer) => offer.Provenance is not null ? Imported : MadeHere;
}
