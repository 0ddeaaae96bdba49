using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>An offer as the rules read it.</summary>
internal sealed class OfferTraits
{
    // 39 Parties are small island States: who names them all still names them.
    private const int MostCountriesNamed = 40;

    public OfferTraits(OfferFacts facts, uint[] terms, Facets facets, LanguageBits languages, OrganizationNumbers organizations)
    {
        Facts = facts;
        var content = facts.Content;
        var free = facets.Kinds(content.Kinds.Where(kind => kind.Free).Select(kind => kind.Kind));
        var spoken = content.Languages.Select(LanguageTag.Primary).Distinct().ToList();
        var named = facets.Parties(content.Serves.Countries);
        NamesTheWorld = content.Serves.Worldwide || named.Length > MostCountriesNamed;
        Named = named.Length > MostCountriesNamed ? [] : named;
        Record = new OfferRecord
        {
            Subjects = facets.Subjects(content.Subjects),
            Languages = languages.Of(spoken),
            Regions = facets.Regions(content.Serves.Regions),
            Targets = facets.Targets(content.Targets),
            FreeKinds = (ushort)free,
            KindsAtCost = (ushort)(facets.Kinds(content.Kinds.Select(kind => kind.Kind)) & ~free),
            Window = Window.Of(content.From, content.Until),
            Slots = content.Slots ?? 0,
            Taken = facts.Taken,
            Ended = facts.Ended,
            Useful = facts.Useful,
            Organization = organizations.Of(facts.OrganizationKey),
        };
        OtherLanguages = [.. languages.WithoutBit(spoken)];
        Terms = terms;
    }

    public OfferFacts Facts { get; }

    public OfferRecord Record { get; }

    public bool NamesTheWorld { get; }

    /// <summary>The Parties named, by their place in the vocabulary; none where so many are named that the world is meant.</summary>
    public byte[] Named { get; }

    public string[] OtherLanguages { get; }

    public uint[] Terms { get; }

    public bool IsReady => Facts.Open && Record.FreeSlots >= 1;
}
