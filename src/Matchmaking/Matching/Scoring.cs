using System.Numerics;

namespace Matchmaking.Matching;

/// <summary>The nine factors of rules version 1, each <c>weight × numerator ÷ denominator</c> in whole numbers, rounded down.</summary>
internal static class Scoring
{
    private const int DaysThatSuffice = 90;

    /// <summary>All factors, the text scored as given.</summary>
    public static Factors Of(NeedTraits need, OfferTraits offer, Weights weights, int text) => new(
        Subject(need, offer, weights.Subject),
        Place(need, offer, weights.Place),
        Text(text, weights.Text),
        Kind(need, offer, weights.Kind),
        Target(need, offer, weights.Target),
        Language(need, offer, weights.Language),
        Load(offer, weights.Load),
        Time(need, offer, weights.Time),
        Record(offer, weights.Record));

    /// <summary>What a text score is worth.</summary>
    public static int Text(int text, int weight) => weight * text / TextScore.Most;

    private static int Subject(NeedTraits need, OfferTraits offer, int weight)
    {
        var same = need.Subjects & offer.Subjects;
        var related = need.Subjects & ~offer.Subjects & offer.RelatedSubjects;
        var met = 2 * (int)UInt128.PopCount(same) + (int)UInt128.PopCount(related);
        return Share(weight, met, 2 * Math.Max(need.SubjectCount, Quarter(offer.SubjectCount)));
    }

    private static int Place(NeedTraits need, OfferTraits offer, int weight)
    {
        var rest = need.Parties;
        var met = 4 * Take(ref rest, offer.Named);
        met += 3 * Take(ref rest, offer.InInnermostRegion);
        met += 2 * Take(ref rest, offer.InAnyRegion);
        met += offer.NamesTheWorld ? rest.Count : 0;
        return Share(weight, met, 4 * need.Parties.Count);
    }

    private static int Kind(NeedTraits need, OfferTraits offer, int weight)
    {
        const int counted = 2;
        var free = BitOperations.PopCount(need.Kinds & offer.FreeKinds);
        var atCost = need.Content.AcceptsAtCost ? BitOperations.PopCount(need.Kinds & offer.KindsAtCost) : 0;
        var bestFree = Math.Min(free, counted);
        var bestAtCost = Math.Min(atCost, counted - bestFree);
        return Share(weight, 2 * bestFree + bestAtCost, 2 * Math.Max(Math.Min(need.KindCount, counted), Quarter(offer.KindCount)));
    }

    private static int Target(NeedTraits need, OfferTraits offer, int weight)
    {
        var met = BitOperations.PopCount(need.CountedTargets & offer.Targets);
        return Share(weight, met, Math.Max(need.CountedTargetCount, Quarter(offer.TargetCount)));
    }

    private static int Language(NeedTraits need, OfferTraits offer, int weight) =>
        need.Languages.AsSpan().ContainsAny(offer.Languages) ? weight : 0;

    private static int Load(OfferTraits offer, int weight) => Share(weight, Math.Max(0, offer.FreeSlots), offer.Slots);

    private static int Time(NeedTraits need, OfferTraits offer, int weight)
    {
        if (!need.HasBothDates)
            return weight;
        var shared = need.Window.DaysSharedWith(offer.Window);
        return Share(weight, Math.Min(shared, DaysThatSuffice), Math.Min(need.Window.Days, DaysThatSuffice));
    }

    private static int Record(OfferTraits offer, int weight) => Share(weight, offer.Facts.Useful + 1, offer.Facts.Ended + 2);

    // Who names everything counts as broad: a quarter of what the offer names, rounded up, is held against it.
    private static int Quarter(int count) => (count + 3) / 4;

    private static int Take(ref PartySet rest, PartySet served)
    {
        var met = (rest & served).Count;
        rest &= ~served;
        return met;
    }

    private static int Share(int weight, int numerator, int denominator) =>
        denominator == 0 ? 0 : (int)((long)weight * numerator / denominator);
}
