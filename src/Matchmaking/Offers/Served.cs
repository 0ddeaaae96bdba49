using Matchmaking.Vocabularies;

namespace Matchmaking.Offers;

/// <summary>Where an offer serves: Parties by name, M49 regions, or the whole world.</summary>
public sealed record Served(IReadOnlyList<string> Countries, IReadOnlyList<string> Regions, bool Worldwide)
{
    /// <summary>No place at all.</summary>
    public static readonly Served Nowhere = new([], [], false);

    /// <summary>Whether any place is named.</summary>
    public bool Anywhere() => Countries.Count > 0 || Regions.Count > 0 || Worldwide;

    /// <summary>Reads the places in this field.</summary>
    public static Served Read(RecordFields fields, string field)
    {
        if (fields.Record(field) is not { } places)
            return Nowhere;
        return new(
            places.Terms("countries", places.Vocabulary.Party),
            places.Terms("regions", places.Vocabulary.Region),
            places.Flag("worldwide"));
    }
}
