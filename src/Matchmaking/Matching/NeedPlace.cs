namespace Matchmaking.Matching;

/// <summary>What places a need among those that an offer fits: a band of near-equal scores, then equity, then time.</summary>
/// <param name="Need">The need's number in the engine.</param>
/// <param name="Sequence">The event that first opened it.</param>
/// <param name="Priority">The place that its Party gave it; none comes last.</param>
internal sealed record NeedPlace(int Need, int Score, long Sequence, int? Priority, bool LdcOrSids)
{
    public const int PointsOfABand = 25;

    public int Band => Score / PointsOfABand;
}
