namespace Matchmaking.Year;

/// <summary>What all that live in the year share.</summary>
public sealed record World(YearPlan Plan, Lists Lists, People People, Ledger Ledger, Agenda Agenda, Deeds Deeds)
{
    public int Today => Ledger.Today;

    /// <summary>Puts something down for a later day.</summary>
    public void In(int days, Func<Task> deed) => Agenda.On(Today + Math.Max(1, days), deed);
}

/// <summary>How many events of each kind the deeds of the year must have left, no more and no less.</summary>
public sealed class Deeds
{
    readonly SortedDictionary<string, int> counted = new(StringComparer.Ordinal);
    readonly List<string> unexpected = [];

    public IReadOnlyDictionary<string, int> Counted => counted;

    /// <summary>Answers that were others than had to be.</summary>
    public IReadOnlyList<string> Unexpected => unexpected;

    public void Count(string happened) => counted[happened] = counted.GetValueOrDefault(happened) + 1;

    public void Unexpect(string what) => unexpected.Add(what);
}
