using System.Numerics;
using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>The conditions and factors of a need over packed records: what the need brings is worked out once, divisions stay whole numbers.</summary>
public sealed class RecordScoring
{
    private const int DaysThatSuffice = 90;

    private static readonly Weights Weights = Weights.First;

    private readonly NeedNumbers need;
    private readonly UInt128[] relatedTo;
    private readonly UInt128 wide;
    private readonly byte[][] byRegion;
    private readonly int days;

    public RecordScoring(NeedNumbers need, FacetNumbers numbers)
    {
        this.need = need;
        wide = numbers.WithRelated(need.Subjects);
        relatedTo = [.. OfferFacets.Ones(need.Subjects, 0).Select(subject => numbers.WithRelated(UInt128.One << subject))];
        byRegion = [.. need.PartyNumbers.Select(party => ByRegion(party, numbers))];
        days = Math.Min(need.Days, DaysThatSuffice);
    }

    /// <summary>Whether the conditions hold that no filter has asked already: time, language, own.</summary>
    public bool Holds(in OfferRecord offer) =>
        Math.Min(need.Last, offer.Last) >= Math.Max(need.First, offer.First)
        && need.Requester != offer.Organization
        && (!need.LanguageRequired || (need.Languages & offer.Languages) != 0);

    /// <summary>A subject in common, or one related to another: then the text need not meet.</summary>
    public bool SharesSubject(in OfferRecord offer) => (wide & offer.Subjects) != 0;

    /// <summary>The nine factors, the text left at 0.</summary>
    public Factors WithoutText(in OfferRecord offer) => new(
        Subject(offer), Place(offer), 0, Kind(offer), Target(offer), (need.Languages & offer.Languages) != 0 ? Weights.Language : 0,
        Weights.Load * offer.Free / offer.Slots, Time(offer), Weights.Record * (offer.Useful + 1) / (offer.Ended + 2));

    private int Subject(in OfferRecord offer)
    {
        var met = (int)UInt128.PopCount(need.Subjects & offer.Subjects);
        foreach (var related in relatedTo)
            met += (related & offer.Subjects) != 0 ? 1 : 0;
        return Weights.Subject * met / (2 * Math.Max(need.SubjectCount, offer.SubjectQuarter));
    }

    private int Place(in OfferRecord offer)
    {
        var met = 0;
        for (var party = 0; party < byRegion.Length; party++)
            met += Names(offer.Parties, need.PartyNumbers[party] + 1) ? 4 : Math.Max(byRegion[party][offer.Region], offer.Worldwide ? 1 : 0);
        return Weights.Place * met / (4 * byRegion.Length);
    }

    private int Kind(in OfferRecord offer)
    {
        var free = Math.Min(BitOperations.PopCount(need.Kinds & offer.FreeKinds), 2);
        var atCost = need.AcceptsAtCost ? Math.Min(BitOperations.PopCount(need.Kinds & offer.KindsAtCost), 2 - free) : 0;
        return Weights.Kind * (2 * free + atCost) / (2 * Math.Max(Math.Min(need.KindCount, 2), offer.KindQuarter));
    }

    private int Target(in OfferRecord offer) =>
        Weights.Target * BitOperations.PopCount(need.Targets & offer.Targets) / Math.Max(1, Math.Max(need.TargetCount, offer.TargetQuarter));

    private int Time(in OfferRecord offer)
    {
        if (!need.HasBothDates)
            return Weights.Time;
        var shared = Math.Min(need.Last, offer.Last) - Math.Max(need.First, offer.First) + 1;
        return Weights.Time * Math.Min(shared, DaysThatSuffice) / days;
    }

    private static bool Names(ulong parties, int party)
    {
        for (var rest = parties; rest != 0; rest >>= 8)
            if ((int)(rest & 0xFF) == party)
                return true;
        return false;
    }

    private static byte[] ByRegion(int party, FacetNumbers numbers)
    {
        var points = new byte[256];
        for (var region = 0; region < numbers.RegionCount; region++)
            points[region + 1] = PointsOf(numbers.PartiesOf(region), PartySet.Of(party));
        return points;
    }

    private static byte PointsOf((PartySet Within, PartySet Innermost) region, PartySet party)
    {
        if (!(region.Innermost & party).IsEmpty)
            return 3;
        return (byte)((region.Within & party).IsEmpty ? 0 : 2);
    }
}
