using System.Numerics;

namespace Matchmaking.Matching;

/// <summary>What one need and one offer have in common, as it is explained: the same counts that a search makes in bulk.</summary>
internal sealed class Fit
{
    private readonly IReadOnlyList<(int Party, int Closeness)> places;

    /// <param name="named">Whether the offer names the Party at this place of the vocabulary.</param>
    /// <param name="otherLanguages">The offer's languages that have no bit of their own.</param>
    public Fit(AskingNeed need, in OfferRecord offer, Func<int, bool> named, bool world, IReadOnlyList<string> otherLanguages, Facets facets)
    {
        Need = need;
        Offer = offer;
        var served = offer.Regions;
        places = [.. need.Parties.Select(party => ((int)party, facets.Closeness(party, named(party), served, world)))];
        LanguageShared = LanguageBits.Share(need.Record.Languages, offer.Languages, need.OtherLanguages, otherLanguages);
        SameSubjects = need.Record.Subjects & offer.Subjects;
        RelatedSubjects = need.Record.Subjects & ~offer.Subjects & facets.Related(offer.Subjects);
        FreeKinds = (uint)need.Record.Kinds & offer.FreeKinds;
        KindsAtCost = need.Record.Has(NeedMarks.AcceptsAtCost) ? (uint)need.Record.Kinds & offer.KindsAtCost : 0;
        Targets = need.Record.Targets & offer.Targets;
    }

    public AskingNeed Need { get; }

    public OfferRecord Offer { get; }

    public UInt128 SameSubjects { get; }

    public UInt128 RelatedSubjects { get; }

    public uint FreeKinds { get; }

    public uint KindsAtCost { get; }

    public uint Targets { get; }

    public bool LanguageShared { get; }

    /// <summary>The closeness of all Parties, summed.</summary>
    public int Closeness => places.Sum(place => place.Closeness);

    public int DaysShared => Need.Record.Window.DaysSharedWith(Offer.Window);

    public bool SubjectInCommon => HardConditions.SubjectInCommon(Need.Record, Offer);

    /// <summary>The Parties that are served this closely.</summary>
    public IEnumerable<int> PartiesServed(int closeness) => places.Where(place => place.Closeness == closeness).Select(place => place.Party);

    /// <summary>All nine factors, the text scored as given.</summary>
    public Factors Factors(Weights weights, int text)
    {
        var offer = Offer;
        return new(
            Scoring.Subject(
                weights.Subject,
                2 * (int)UInt128.PopCount(SameSubjects) + (int)UInt128.PopCount(RelatedSubjects),
                Need.SubjectCount,
                (int)UInt128.PopCount(offer.Subjects)),
            Scoring.Place(weights.Place, Closeness, Need.Parties.Length),
            Scoring.Text(weights.Text, text),
            Scoring.Kind(
                weights.Kind,
                BitOperations.PopCount(FreeKinds),
                BitOperations.PopCount(KindsAtCost),
                Need.KindCount,
                BitOperations.PopCount((uint)(offer.FreeKinds | offer.KindsAtCost))),
            Scoring.Target(weights.Target, BitOperations.PopCount(Targets), Need.TargetCount, BitOperations.PopCount(offer.Targets)),
            Scoring.Language(weights.Language, LanguageShared),
            Scoring.Load(weights.Load, offer.FreeSlots, offer.Slots),
            Scoring.Time(weights.Time, DaysShared, Need.Days),
            Scoring.Record(weights.Record, offer.Useful, offer.Ended));
    }
}
