namespace Matchmaking.Matching;

/// <summary>
/// Among all best allocations the one is taken in which the first need in turn has the best place of its list that it can have, then
/// the second, and so on. So the answer does not depend on how the solver went about it, and it can be told in a sentence.
/// Moves that cost nothing lie on arcs that are tight: their cost is the difference of the prices at both ends. A need moves to a
/// better place where such arcs lead on from there to the place it leaves, by needs whose turn has not come.
/// </summary>
internal sealed class AllocationTies
{
    readonly AllocationGraph graph;
    readonly int[] placed;
    readonly long[] cost;
    readonly int[] used;
    readonly bool[] settled;
    readonly long[] price;
    readonly List<(int Need, long Cost)>[] wants;

    // What leads on from a place towards the one that is left, as far as the search has come.
    readonly Dictionary<int, (int Need, int To)> onward = [];

    AllocationTies(AllocationGraph graph, int[] placed)
    {
        this.graph = graph;
        this.placed = placed;
        cost = [.. placed.Select((place, need) => CostAt(need, place))];
        used = new int[graph.Nowhere + 1];
        settled = new bool[graph.Needs];
        foreach (var place in placed) used[place]++;
        wants = new List<(int, long)>[graph.Nowhere + 1];
        for (var place = 0; place <= graph.Nowhere; place++) wants[place] = [];
        for (var need = 0; need < graph.Needs; need++)
            foreach (var option in graph.Options(need)) wants[option.Offer].Add((need, option.Cost));
        price = AllocationPrices.Of(graph, placed);
    }

    /// <summary>The place of all slots together: what is free there can be taken, and what is taken given back.</summary>
    int Sink => graph.Nowhere + 1;

    public static void Settle(AllocationGraph graph, int[] placed)
    {
        var ties = new AllocationTies(graph, placed);
        foreach (var need in graph.InTurn()) ties.Settle(need);
    }

    void Settle(int need)
    {
        settled[need] = true;
        var better = Better(need).ToArray();
        if (better is []) return;
        FindOnward(placed[need], better);
        foreach (var option in better)
            if (onward.ContainsKey(option.Offer))
            {
                Move(need, option.Offer);
                return;
            }
    }

    /// <summary>The places before the present one in the need's list that cost no more.</summary>
    IEnumerable<AllocationOption> Better(int need)
    {
        var from = placed[need];
        return graph.Options(need).TakeWhile(option => option.Offer != from).Where(option => IsTight(need, option.Offer, option.Cost));
    }

    /// <summary>Whether the need could stand there instead at no cost.</summary>
    bool IsTight(int need, int to, long there) => price[placed[need]] + there - cost[need] == price[to];

    long CostAt(int need, int place) => graph.Options(need).First(option => option.Offer == place).Cost;

    /// <summary>Goes back from the place that is left to every place from which it can be reached at no cost.</summary>
    void FindOnward(int left, AllocationOption[] sought)
    {
        onward.Clear();
        onward[left] = (-1, left);
        var open = new Queue<int>([left]);
        var missing = sought.Select(option => option.Offer).ToHashSet();
        while (missing.Count > 0 && open.TryDequeue(out var to))
            foreach (var (from, need) in to == Sink ? WithFreeSlots() : LeadingTo(to))
                if (onward.TryAdd(from, (need, to)))
                {
                    open.Enqueue(from);
                    missing.Remove(from);
                }
    }

    IEnumerable<(int From, int Need)> WithFreeSlots()
    {
        for (var place = 0; place <= graph.Nowhere; place++)
            if (used[place] < graph.Capacity(place) && price[place] == price[Sink]) yield return (place, -1);
    }

    IEnumerable<(int From, int Need)> LeadingTo(int to)
    {
        if (used[to] > 0 && price[to] == price[Sink]) yield return (Sink, -1);
        foreach (var (need, there) in wants[to])
            if (!settled[need] && placed[need] != to && IsTight(need, to, there)) yield return (placed[need], need);
    }

    /// <summary>Everyone on the way moves one place on.</summary>
    void Move(int need, int to)
    {
        var left = placed[need];
        Place(need, to);
        for (var at = to; at != left;)
        {
            var (mover, next) = onward[at];
            if (mover >= 0) Place(mover, next);
            at = next;
        }
    }

    void Place(int need, int to)
    {
        used[placed[need]]--;
        used[to]++;
        placed[need] = to;
        cost[need] = CostAt(need, to);
    }
}
