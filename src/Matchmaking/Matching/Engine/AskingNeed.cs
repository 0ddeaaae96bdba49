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
}
