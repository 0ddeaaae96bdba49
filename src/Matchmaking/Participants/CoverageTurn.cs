namespace Matchmaking.Participants;

/// <summary>A day from which a centre covers a Party, or from which it does so no longer, and that day has come.</summary>
/// <param name="Centre">The code of the centre.</param>
/// <param name="Day">The first day on which it is so.</param>
/// <param name="Begins">The coverage begins; else it has ended the day before.</param>
public sealed record CoverageTurn(string Centre, string Party, DateOnly Day, bool Begins, DateTimeOffset Now)
{
    public Guid CentreId => SupportCentre.IdOf(Centre);

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The day before it, when all was still as it had been.</summary>
    public DateOnly Eve => Day.AddDays(-1);

    public bool HasCome => Day <= Today;
}
