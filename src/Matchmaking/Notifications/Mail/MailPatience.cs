namespace Matchmaking.Notifications;

/// <summary>How long a mail is tried that the server does not take: settings.</summary>
/// <param name="Tries">So often, then it is given up.</param>
/// <param name="First">About how long until the second try; each wait after that is twice as long.</param>
/// <param name="Longest">No wait is longer.</param>
/// <param name="Hold">How long a node may take over one mail; what a killed node held is then anybody's.</param>
public sealed record MailPatience(int Tries, TimeSpan First, TimeSpan Longest, TimeSpan Hold)
{
    /// <summary>Some four days in all, which is what mail servers themselves are asked to take (RFC 5321, 4.5.4.1).</summary>
    public static readonly MailPatience Usual = new(32, TimeSpan.FromSeconds(30), TimeSpan.FromHours(4), TimeSpan.FromMinutes(3));

    public static MailPatience From(IConfigurationSection mail) => new(
        mail.GetValue(nameof(Tries), Usual.Tries),
        mail.GetValue(nameof(First), Usual.First),
        mail.GetValue(nameof(Longest), Usual.Longest),
        mail.GetValue(nameof(Hold), Usual.Hold));

    /// <param name="tries">How often it was tried.</param>
    /// <param name="chance">Between 0 and 1: spreads what failed together over half of the wait.</param>
    public TimeSpan After(int tries, double chance)
    {
        var doubled = First * Math.Pow(2, Math.Min(tries - 1, MostDoublings));
        return (doubled < Longest ? doubled : Longest) * (0.75 + (chance / 2));
    }

    /// <summary>Far beyond any wait, and not beyond what a number holds.</summary>
    const int MostDoublings = 20;
}
