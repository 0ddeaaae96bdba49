namespace Matchmaking.Reporting;

/// <summary>Shares in whole thousandths, and when a number is too small to say much.</summary>
public static class Share
{
    /// <summary>Under five a share says little, and is marked (product, What a conference of the Parties will ask).</summary>
    public const int Small = 5;

    /// <summary>The share in thousandths, halves rounded up; null of nothing.</summary>
    public static int? PerMille(int part, int whole) => whole == 0 ? null : ((2000 * part) + whole) / (2 * whole);

    public static bool IsSmall(int n) => n < Small;

    /// <summary>Days with one decimal, in tenths rounded up, so that a short wait is not nothing.</summary>
    public static decimal? Days(TimeSpan? lasted) => lasted is { } time ? Math.Ceiling(time.Ticks * 10m / TimeSpan.TicksPerDay) / 10 : null;
}
