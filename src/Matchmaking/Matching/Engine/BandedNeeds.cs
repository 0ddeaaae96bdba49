namespace Matchmaking.Matching;

/// <summary>
/// The needs that may stand in an offer's list: all of those whose band of scores is no lower than that of the last row. The whole last
/// band is kept, for the order within a band and its notes look at every need of it.
/// </summary>
internal sealed class BandedNeeds(int take)
{
    private readonly List<NeedPlace> needs = [];
    private readonly int[] ofBand = new int[Weights.Total / NeedPlace.PointsOfABand + 1];
    private int lowest;

    /// <summary>Every need that may stand in the list.</summary>
    public IEnumerable<NeedPlace> All => needs.Where(need => need.Band >= lowest);

    /// <summary>Whether a need that could reach this score at most may still stand in the list.</summary>
    public bool CouldEnter(int scoreAtMost) => scoreAtMost / NeedPlace.PointsOfABand >= lowest;

    public void Add(NeedPlace need)
    {
        needs.Add(need);
        ofBand[need.Band]++;
        lowest = LastBand();
    }

    private int LastBand()
    {
        var counted = 0;
        for (var band = ofBand.Length - 1; band > lowest; band--)
            if ((counted += ofBand[band]) >= take)
                return band;
        return lowest;
    }
}
