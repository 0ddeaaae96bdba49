namespace Matchmaking.Matching;

/// <summary>Needs by facet: for an offer, the few that the bits alone do not rule out.</summary>
internal sealed class NeedIndex
{
    private readonly Columns<NeedTraits> needs = new();
    private readonly Bitmap open = new();
    private readonly FacetBitmaps subjects = new(128);
    private readonly FacetBitmaps targets = new(32);
    private readonly FacetBitmaps kinds = new(16);
    private readonly FacetBitmaps kindsEvenAtCost = new(16);
    private readonly PartyBitmaps parties = new();

    public void Put(NeedTraits need)
    {
        var (dense, _) = needs.Put(need.Facts.NeedId, need);
        open.Set(dense, need.Facts.Open);
        subjects.Set(dense, need.Subjects);
        targets.Set(dense, need.CountedTargets);
        kinds.Set(dense, need.Kinds);
        kindsEvenAtCost.Set(dense, need.Content.AcceptsAtCost ? need.Kinds : 0);
        parties.Set(dense, need.Parties);
    }

    public NeedTraits? Find(Guid needId) => needs.Find(needId);

    /// <summary>The open needs that share a topic, a place and a kind with the offer, whatever its slots and its state.</summary>
    public IEnumerable<NeedTraits> Survivors(OfferTraits offer)
    {
        var survivors = needs.Everyone();
        Bitmap.Keep(survivors, open.Words);
        KeepTopic(survivors, offer);
        KeepPlace(survivors, offer);
        KeepKind(survivors, offer);
        return Bitmap.DenseIds(survivors).Select(dense => needs[dense]);
    }

    private void KeepTopic(ulong[] survivors, OfferTraits offer)
    {
        var union = new ulong[survivors.Length];
        subjects.AddTo(union, offer.Subjects | offer.RelatedSubjects);
        targets.AddTo(union, offer.Targets);
        Bitmap.Keep(survivors, union);
    }

    private void KeepPlace(ulong[] survivors, OfferTraits offer)
    {
        if (offer.NamesTheWorld)
            return;
        var union = new ulong[survivors.Length];
        parties.AddTo(union, offer.Named | offer.InAnyRegion);
        Bitmap.Keep(survivors, union);
    }

    private void KeepKind(ulong[] survivors, OfferTraits offer)
    {
        var union = new ulong[survivors.Length];
        kinds.AddTo(union, offer.FreeKinds);
        kindsEvenAtCost.AddTo(union, offer.KindsAtCost);
        Bitmap.Keep(survivors, union);
    }
}
