namespace Matchmaking.Matching;

/// <summary>
/// The price of each place under which no need would rather stand elsewhere: the least cost of reaching the place by moves.
/// There are such prices exactly where the allocation is a best one, so finding them also checks the solver's answer.
/// </summary>
internal static class AllocationPrices
{
    public static long[] Of(AllocationGraph graph, int[] placed)
    {
        var sink = graph.Nowhere + 1;
        var standing = new List<int>[graph.Nowhere + 1];
        for (var place = 0; place <= graph.Nowhere; place++) standing[place] = [];
        for (var need = 0; need < graph.Needs; need++) standing[placed[need]].Add(need);
        var price = new long[sink + 1];
        var lowered = new int[sink + 1];
        var open = new Queue<int>(Enumerable.Range(0, sink + 1));
        var waits = Enumerable.Repeat(true, sink + 1).ToArray();
        while (open.TryDequeue(out var from))
        {
            waits[from] = false;
            foreach (var (to, cost) in from == sink ? GivenBack() : Moves(from)) Lower(to, price[from] + cost);
        }
        return price;

        void Lower(int to, long reached)
        {
            if (reached >= price[to]) return;
            price[to] = reached;
            if (waits[to]) return;
            if (++lowered[to] > sink + 1) throw new InvalidOperationException("The solver's answer is not the best one.");
            waits[to] = true;
            open.Enqueue(to);
        }

        IEnumerable<(int, long)> GivenBack()
        {
            for (var place = 0; place <= graph.Nowhere; place++)
                if (standing[place].Count > 0) yield return (place, 0);
        }

        IEnumerable<(int, long)> Moves(int from)
        {
            if (standing[from].Count < graph.Capacity(from)) yield return (sink, 0);
            foreach (var need in standing[from])
            {
                var cost = graph.Options(need).First(option => option.Offer == from).Cost;
                foreach (var option in graph.Options(need))
                    if (option.Offer != from) yield return (option.Offer, option.Cost - cost);
            }
        }
    }
}
