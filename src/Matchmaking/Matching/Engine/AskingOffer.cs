namespace Matchmaking.Matching;

/// <summary>An offer that looks for the needs it fits, held or not.</summary>
/// <param name="Named">The Parties it names, by their place in the vocabulary.</param>
internal sealed record AskingOffer(OfferRecord Record, byte[] Named, bool World, uint[] Terms, string[] OtherLanguages)
{
    public static AskingOffer Of(OfferTraits offer) => new(offer.Record, offer.Named, offer.NamesTheWorld, offer.Terms, offer.OtherLanguages);

    /// <summary>How closely it serves each Party, by the Party's place in the vocabulary.</summary>
    public byte[] Closeness(Facets facets)
    {
        var named = new bool[facets.PartyCount];
        foreach (var party in Named)
            named[party] = true;
        return [.. named.Select((names, party) => (byte)facets.Closeness(party, names, Record.Regions, World))];
    }
}
