namespace Matchmaking.Matching;

/// <summary>A stretch of calendar days, both ends counted; an absent end is open.</summary>
public readonly record struct Window(int First, int Last)
{
    /// <summary>The window between two days.</summary>
    public static Window Of(DateOnly? from, DateOnly? until) =>
        new((from ?? DateOnly.MinValue).DayNumber, (until ?? DateOnly.MaxValue).DayNumber);

    /// <summary>How many days it has.</summary>
    public int Days => Last - First + 1;

    /// <summary>Whether two windows share a day.</summary>
    public bool Meets(Window other) => First <= other.Last && other.First <= Last;

    /// <summary>How many days two windows share, 0 where they do not meet.</summary>
    public int DaysSharedWith(Window other) => Math.Max(0, Math.Min(Last, other.Last) - Math.Max(First, other.First) + 1);
}
