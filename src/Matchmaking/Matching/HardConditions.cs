using System.Runtime.CompilerServices;

namespace Matchmaking.Matching;

/// <summary>What must all hold before an offer is a candidate for a need; each condition has the name that a reader is shown.</summary>
internal static class HardConditions
{
    /// <summary>The conditions that fail, by name, in the order of the rules; none for a candidate.</summary>
    public static IReadOnlyList<string> Failing(Fit fit, bool offerIsOpen, int text)
    {
        var (need, offer) = (fit.Need.Record, fit.Offer);
        (string Name, bool Holds)[] conditions =
        [
            ("open", need.Has(NeedMarks.Open) && offerIsOpen),
            ("slots", offer.FreeSlots >= 1),
            ("time", need.Window.DaysSharedWith(offer.Window) >= 1),
            ("place", fit.Closeness > 0),
            ("kind", (fit.FreeKinds | fit.KindsAtCost) != 0),
            ("language", !need.Has(NeedMarks.LanguageRequired) || fit.LanguageShared),
            ("own", NotOwn(need, offer)),
            ("topic", SubjectInCommon(need, offer) || (fit.Targets != 0 && text >= 1)),
        ];
        return [.. conditions.Where(condition => !condition.Holds).Select(condition => condition.Name)];
    }

    /// <summary>A subject in common, or one related to another: then the text need not meet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool SubjectInCommon(in NeedRecord need, in OfferRecord offer) => (need.Reach & offer.Subjects) != 0;

    /// <summary>What the bitmaps cannot tell before the text is read: time, and the language where it is required, and whose offer it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HoldBesideBitmaps(in NeedRecord need, in OfferRecord offer, bool languageShared) =>
        need.Window.Meets(offer.Window) && (languageShared || !need.Has(NeedMarks.LanguageRequired)) && NotOwn(need, offer);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NotOwn(in NeedRecord need, in OfferRecord offer) => need.Requester < 0 || need.Requester != offer.Organization;
}
