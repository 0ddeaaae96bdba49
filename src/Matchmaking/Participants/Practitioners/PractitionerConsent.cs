namespace Matchmaking.Participants;

/// <summary>A consent to stand in the directory.</summary>
/// <param name="Version">Which words were consented to, as <see cref="InForce"/> counts them.</param>
/// <param name="Until">The last day, counted.</param>
public sealed record PractitionerConsent(int Version, DateOnly Until)
{
    /// <summary>
    /// The words of consent that are in force (the texts <c>consent-words</c>). Whoever makes them mean something else raises it, and who
    /// consented before is told so.
    /// </summary>
    public const int InForce = 1;

    /// <summary>
    /// A consent holds for twelve months, as an offer does: long enough that it asks for one word a year, and short enough that somebody who
    /// moved on, or forgot, is not shown for longer than that.
    /// </summary>
    public const int Months = 12;

    public static PractitionerConsent From(DateOnly today) => new(InForce, today.AddMonths(Months));
}
