using System.Globalization;

namespace Matchmaking.Notifications;

/// <summary>How patient calls to the outside are: settings under <c>Matchmaking:Outbound:</c> and the name of the line.</summary>
/// <param name="Timeout">How long one attempt may take.</param>
/// <param name="Retries">How often a call is tried again after its first attempt failed.</param>
/// <param name="Pause">About how long before the first of those; it doubles each time, and chance spreads it.</param>
/// <param name="Failing">The share of failed attempts at which a destination is left alone.</param>
/// <param name="Sampled">Over how long that share is taken.</param>
/// <param name="Least">Of so few attempts no share is taken.</param>
/// <param name="Rest">How long a destination is left alone, before one attempt finds out whether it is back.</param>
/// <param name="AtOnce">How many calls one destination gets at once.</param>
/// <param name="Waiting">How many more wait for their turn; all others are refused.</param>
public sealed record LineSettings(
    TimeSpan Timeout, int Retries, TimeSpan Pause, double Failing, TimeSpan Sampled, int Least, TimeSpan Rest, int AtOnce, int Waiting)
{
    /// <summary>A mail server is one, near, and asked often.</summary>
    public static readonly LineSettings Mail = new(
        TimeSpan.FromSeconds(30), 2, TimeSpan.FromSeconds(1), 0.5, TimeSpan.FromSeconds(30), 5, TimeSpan.FromSeconds(30), 4, 1000);

    /// <summary>Receivers of webhooks are many and strangers: less patience, for their deliveries are tried again for a day.</summary>
    public static readonly LineSettings Webhook = new(
        TimeSpan.FromSeconds(10), 1, TimeSpan.FromSeconds(1), 0.5, TimeSpan.FromSeconds(30), 5, TimeSpan.FromMinutes(1), 2, 1000);

    /// <exception cref="UnusableSettingException">A setting is none, or out of its bounds.</exception>
    public static LineSettings From(IConfiguration configuration, string name, LineSettings usual)
    {
        var line = new LineSection(configuration.GetSection($"Matchmaking:Outbound:{name}"));
        var read = new LineSettings(
            line.Time(nameof(Timeout), usual.Timeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1)),
            line.Number(nameof(Retries), usual.Retries, 0, 20),
            line.Time(nameof(Pause), usual.Pause, TimeSpan.Zero, TimeSpan.FromHours(1)),
            line.Share(nameof(Failing), usual.Failing),
            line.Time(nameof(Sampled), usual.Sampled, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1)),
            line.Number(nameof(Least), usual.Least, 2, 10_000),
            line.Time(nameof(Rest), usual.Rest, TimeSpan.FromMilliseconds(500), TimeSpan.FromDays(1)),
            line.Number(nameof(AtOnce), usual.AtOnce, 1, 1000),
            line.Number(nameof(Waiting), usual.Waiting, 0, 1_000_000));
        line.RefuseOthers();
        return read;
    }
}

/// <summary>The settings of one line as they were written.</summary>
sealed class LineSection(IConfigurationSection section)
{
    readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    public TimeSpan Time(string name, TimeSpan usual, TimeSpan least, TimeSpan most) => Read(
        name,
        usual,
        text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= least && time <= most ? time : null,
        $"hours:minutes:seconds between {least} and {most}, such as 00:00:30");

    public int Number(string name, int usual, int least, int most) => Read(
        name,
        usual,
        text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
        $"a whole number from {least} to {most}");

    public double Share(string name, double usual) => Read(
        name,
        usual,
        text => double.TryParse(text, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1 ? share : null,
        "a share above 0 and up to 1, such as 0.5");

    /// <summary>A name that is not known is a slip of the pen that would otherwise do nothing, in silence.</summary>
    public void RefuseOthers()
    {
        if (section.GetChildren().FirstOrDefault(child => !known.Contains(child.Key)) is { } other)
            throw new UnusableSettingException(other.Path, $"is no setting; there are {string.Join(", ", known)}");
    }

    T Read<T>(string name, T usual, Func<string, T?> parse, string form) where T : struct
    {
        known.Add(name);
        return section[name] is not { } text ? usual
            : parse(text) ?? throw new UnusableSettingException($"{section.Path}:{name}", $"is {text} and has to be {form}");
    }
}
