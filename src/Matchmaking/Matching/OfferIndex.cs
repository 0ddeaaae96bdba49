namespace Matchmaking.Matching;

/// <summary>Offers by facet: for a need, the few that the bits alone do not rule out.</summary>
internal sealed class OfferIndex
{
    private readonly Columns<OfferTraits> offers = new();
    private readonly Bitmap available = new();
    private readonly Bitmap worldwide = new();
    private readonly FacetBitmaps subjects = new(128);
    private readonly FacetBitmaps targets = new(32);
    private readonly FacetBitmaps freeKinds = new(16);
    private readonly FacetBitmaps kindsAtCost = new(16);
    private readonly PartyBitmaps served = new();

    public OfferTraits? Put(OfferTraits offer)
    {
        var (dense, before) = offers.Put(offer.Facts.OfferId, offer);
        available.Set(dense, offer.Facts.Open && offer.FreeSlots >= 1);
        worldwide.Set(dense, offer.NamesTheWorld);
        subjects.Set(dense, offer.Subjects | offer.RelatedSubjects);
        targets.Set(dense, offer.Targets);
        freeKinds.Set(dense, offer.FreeKinds);
        kindsAtCost.Set(dense, offer.KindsAtCost);
        served.Set(dense, offer.Named | offer.InAnyRegion);
        return before;
    }

    public OfferTraits? Find(Guid offerId) => offers.Find(offerId);

    /// <summary>The offers that share a topic, a place and a kind with the need, and have a slot to give.</summary>
    public IEnumerable<OfferTraits> Survivors(NeedTraits need)
    {
        var survivors = offers.Everyone();
        Bitmap.Keep(survivors, available.Words);
        KeepTopic(survivors, need);
        KeepPlace(survivors, need);
        KeepKind(survivors, need);
        return Bitmap.DenseIds(survivors).Select(dense => offers[dense]);
    }

    private void KeepTopic(ulong[] survivors, NeedTraits need)
    {
        var union = new ulong[survivors.Length];
        subjects.AddTo(union, need.Subjects);
        targets.AddTo(union, need.CountedTargets);
        Bitmap.Keep(survivors, union);
    }

    private void KeepPlace(ulong[] survivors, NeedTraits need)
    {
        var union = new ulong[survivors.Length];
        served.AddTo(union, need.Parties);
        worldwide.AddTo(union);
        Bitmap.Keep(survivors, union);
    }

    private void KeepKind(ulong[] survivors, NeedTraits need)
    {
        var union = new ulong[survivors.Length];
        freeKinds.AddTo(union, need.Kinds);
        if (need.Content.AcceptsAtCost)
            kindsAtCost.AddTo(union, need.Kinds);
        Bitmap.Keep(survivors, union);
    }
}
