namespace Matchmaking.Year;

/// <summary>How large a year is played, and from which seed.</summary>
/// <param name="Days">The last day that is played; needs come on all but the last tenth of them.</param>
public sealed record YearPlan(int Needs, long Seed, int Days)
{
    public static readonly YearPlan Whole = new(2000, 20270101, 365);

    /// <summary>How many institutions offer something.</summary>
    public int Institutions => Math.Max(10, Needs / 16);

    /// <summary>A small life keeps to few subjects, so that needs and offers meet in it too.</summary>
    public int Subjects => Math.Max(6, Institutions / 2);
}
