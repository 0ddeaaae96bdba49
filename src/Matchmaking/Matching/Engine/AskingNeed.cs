using System.Numerics;

namespace Matchmaking.Matching;

/// <summary>A need that looks for the offers that answer it, held or not.</summary>
internal sealed record AskingNeed(NeedRecord Record, byte[] Parties, NeedText Text, string[] OtherLanguages)
{
    public static AskingNeed Of(NeedTraits need) => new(need.Record, need.Parties, need.Text, need.OtherLanguages);

    public int SubjectCount => (int)UInt128.PopCount(Record.Subjects);

    public int TargetCount => BitOperations.PopCount(Record.Targets);

    public int KindCount => BitOperations.PopCount(Record.Kinds);

    /// <summary>The days of its window, where it has both dates.</summary>
    public int? Days => Record.Has(NeedMarks.HasBothDates) ? Record.Window.Days : null;

    /// <summary>What it asks of the offers' bitmaps.</summary>
    public FacetQuestion Question(Facets facets, FacetLayout layout)
    {
        int[] topic = [.. layout.Subjects(Record.Subjects), .. layout.Targets(Record.Targets)];
        var around = Parties.Aggregate(0u, (regions, party) => regions | facets.RegionsAround(party));
        int[] place = [.. Parties.Select(party => layout.Party(party)), .. layout.Regions(around), FacetLayout.World];
        int[] kind = [.. layout.FreeKinds(Record.Kinds), .. layout.KindsAtCost(Record.Has(NeedMarks.AcceptsAtCost) ? Record.Kinds : 0u)];
        return new([topic, Parties.Length > 0 ? place : [], kind]);
    }
}
