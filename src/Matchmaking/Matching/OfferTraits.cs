using System.Numerics;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>An offer as the rules read it.</summary>
internal sealed class OfferTraits
{
    // 39 Parties are small island States: who names them all still names them.
    private const int MostCountriesNamed = 40;

    public OfferTraits(OfferFacts facts, Facets facets, ITextRule textRule)
    {
        Facts = facts;
        var content = facts.Content;
        Subjects = facets.Subjects(content.Subjects);
        RelatedSubjects = facets.Related(Subjects);
        Targets = facets.Targets(content.Targets);
        FreeKinds = facets.Kinds(content.Kinds.Where(kind => kind.Free).Select(kind => kind.Kind));
        KindsAtCost = facets.Kinds(content.Kinds.Where(kind => !kind.Free).Select(kind => kind.Kind)) & ~FreeKinds;
        Languages = [.. content.Languages.Select(LanguageTag.Primary).Distinct()];
        Window = Window.Of(content.From, content.Until);
        Text = textRule.ReadOffer(content.Title, content.Description);
        var named = facets.Parties(content.Serves.Countries);
        NamesTheWorld = content.Serves.Worldwide || named.Count > MostCountriesNamed;
        Named = named.Count > MostCountriesNamed ? default : named;
        InInnermostRegion = facets.InnermostIn(content.Serves.Regions);
        InAnyRegion = facets.InRegions(content.Serves.Regions);
    }

    public OfferFacts Facts { get; }

    public UInt128 Subjects { get; }

    public UInt128 RelatedSubjects { get; }

    public uint Targets { get; }

    public uint FreeKinds { get; }

    public uint KindsAtCost { get; }

    public string[] Languages { get; }

    public Window Window { get; }

    public uint[] Text { get; }

    public bool NamesTheWorld { get; }

    public PartySet Named { get; }

    public PartySet InInnermostRegion { get; }

    public PartySet InAnyRegion { get; }

    public int Slots => Facts.Content.Slots ?? 0;

    public int FreeSlots => Slots - Facts.Taken;

    public int SubjectCount => (int)UInt128.PopCount(Subjects);

    public int TargetCount => BitOperations.PopCount(Targets);

    public int KindCount => BitOperations.PopCount(FreeKinds | KindsAtCost);
}
