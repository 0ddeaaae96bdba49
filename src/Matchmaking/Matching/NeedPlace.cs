using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>What places a need among those that an offer fits: a band of near-equal scores, then equity, then time.</summary>
internal sealed record NeedPlace(NeedTraits Need, Factors Factors, int Band, int Priority, bool LdcOrSids)
{
    private const int PointsOfABand = 25;
    private const int NoPriority = int.MaxValue;

    public long Sequence => Need.Facts.Sequence;

    public static NeedPlace Of(NeedTraits need, Factors factors, Vocabulary vocabulary, DateOnly on) => new(
        need,
        factors,
        factors.Score / PointsOfABand,
        need.Facts.Priority ?? NoPriority,
        need.Facts.Parties is [var own, ..] && (vocabulary.IsMember("ldc", own, on) || vocabulary.IsMember("sids", own, on)));
}
