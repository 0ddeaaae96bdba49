namespace Matchmaking.Matching;

/// <summary>What must all hold before an offer is a candidate for a need; each condition has the name that a reader is shown.</summary>
internal static class HardConditions
{
    /// <summary>The conditions that fail, by name, in the order of the rules; none for a candidate.</summary>
    public static IReadOnlyList<string> Failing(NeedTraits need, OfferTraits offer, ITextRule textRule)
    {
        (string Name, bool Holds)[] conditions =
        [
            ("open", Open(need, offer)),
            ("slots", Slots(offer)),
            ("time", Time(need, offer)),
            ("place", Place(need, offer)),
            ("kind", Kind(need, offer)),
            ("language", Language(need, offer)),
            ("own", NotOwn(need, offer)),
            ("topic", SubjectInCommon(need, offer) || (TargetInCommon(need, offer) && textRule.Score(need.Text, offer.Text) >= 1)),
        ];
        return [.. conditions.Where(condition => !condition.Holds).Select(condition => condition.Name)];
    }

    /// <summary>All conditions but the text that a target in common asks for: what can be told before the text is read.</summary>
    public static bool HoldBeforeText(NeedTraits need, OfferTraits offer) =>
        Slots(offer)
        && (SubjectInCommon(need, offer) || TargetInCommon(need, offer))
        && Place(need, offer)
        && Kind(need, offer)
        && Time(need, offer)
        && Language(need, offer)
        && NotOwn(need, offer)
        && Open(need, offer);

    /// <summary>A subject in common, or one related to another: then the text need not meet.</summary>
    public static bool SubjectInCommon(NeedTraits need, OfferTraits offer) => (need.Subjects & (offer.Subjects | offer.RelatedSubjects)) != 0;

    private static bool Open(NeedTraits need, OfferTraits offer) => need.Facts.Open && offer.Facts.Open;

    private static bool Slots(OfferTraits offer) => offer.FreeSlots >= 1;

    private static bool Time(NeedTraits need, OfferTraits offer) => need.Window.DaysSharedWith(offer.Window) >= 1;

    private static bool Place(NeedTraits need, OfferTraits offer) =>
        !(need.Parties & (offer.Named | offer.InAnyRegion)).IsEmpty || (offer.NamesTheWorld && !need.Parties.IsEmpty);

    private static bool Kind(NeedTraits need, OfferTraits offer) =>
        (need.Kinds & (offer.FreeKinds | (need.Content.AcceptsAtCost ? offer.KindsAtCost : 0))) != 0;

    private static bool Language(NeedTraits need, OfferTraits offer) =>
        !need.Content.LanguageRequired || need.Languages.AsSpan().ContainsAny(offer.Languages);

    private static bool NotOwn(NeedTraits need, OfferTraits offer) => need.Facts.RequesterKey != offer.Facts.OrganizationKey;

    private static bool TargetInCommon(NeedTraits need, OfferTraits offer) => (need.CountedTargets & offer.Targets) != 0;
}
