using Google.OrTools.Graph;
using Google.OrTools.Init;

namespace Matchmaking.Matching;

/// <summary>
/// The allocation that meets most needs and, among those, has the highest sum of scores and bonuses: a flow of least cost from
/// needs by offers to their slots, found exactly. Among several best ones it takes the one that <see cref="AllocationTies"/> names.
/// </summary>
public static class BestAllocation
{
    public const string Solver = "Google OR-Tools, min-cost flow";

    /// <summary>The version that the solver itself tells.</summary>
    public static string SolverVersion => OrToolsVersion.VersionString();

    public static Allocation Of(AllocationInput input, int bonus)
    {
        var graph = new AllocationGraph(input.InOrder(), bonus);
        var placed = Flow(graph);
        AllocationTies.Settle(graph, placed);
        return Allocation.Of(graph.Chosen(placed), bonus);
    }

    /// <summary>Where each need's unit of flow goes: an offer's place, or <see cref="AllocationGraph.Nowhere"/>.</summary>
    static int[] Flow(AllocationGraph graph)
    {
        using var flow = new MinCostFlow();
        var arcs = new List<(int Arc, int Need, int Offer)>();
        for (var need = 0; need < graph.Needs; need++)
        {
            flow.SetNodeSupply(need, 1);
            foreach (var option in graph.Options(need))
                arcs.Add((flow.AddArcWithCapacityAndUnitCost(need, graph.Needs + option.Offer, 1, option.Cost), need, option.Offer));
        }
        for (var offer = 0; offer <= graph.Nowhere; offer++)
            flow.AddArcWithCapacityAndUnitCost(graph.Needs + offer, graph.Needs + graph.Nowhere + 1, graph.Capacity(offer), 0);
        flow.SetNodeSupply(graph.Needs + graph.Nowhere + 1, -graph.Needs);
        var status = flow.Solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"The solver ended with {status}.");
        var placed = new int[graph.Needs];
        foreach (var (arc, need, offer) in arcs)
            if (flow.Flow(arc) == 1)
                placed[need] = offer;
        return placed;
    }
}
