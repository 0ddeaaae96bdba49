using System.Globalization;

namespace Matchmaking.Notifications;

/// <summary>How the way to the mail server is kept from others.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted after a greeting; the server must be able to.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In the open: for a server on the same machine.</summary>
    None,
}

/// <summary>Where mail goes out: settings. Without a server none leaves; the demo then keeps it to be looked at.</summary>
/// <param name="Sender">The address from which the service writes.</param>
/// <param name="Home">Where readers reach this instance, for the links in mails.</param>
public sealed record MailSettings(string? Host, int Port, MailSecurity Security, string? User, string? Password, string Sender, Uri Home)
{
    /// <summary>Mail is rendered and kept here, and none leaves.</summary>
    public bool Keeps { get; init; }

    public MailPatience Patience { get; init; } = MailPatience.Usual;

    /// <summary>Whether anything is made of notices for mail.</summary>
    public bool On => Host is not null || Keeps;

    /// <summary>What stands behind the @ in the names of mails and of lists.</summary>
    public string Domain => Sender[(Sender.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <exception cref="UnusableSettingException">A setting is missing or none.</exception>
    public static MailSettings From(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Matchmaking:Mail");
        var host = string.IsNullOrWhiteSpace(mail["Host"]) ? null : mail["Host"];
        var security = SecurityOf(mail);
        return new MailSettings(host, PortOf(mail, security), security, mail["User"], mail["Password"], SenderOf(mail, host), HomeOf(configuration, host))
        {
            Keeps = host is null && configuration.GetValue("Matchmaking:Demo", false),
            Patience = MailPatience.From(mail),
        };
    }

    static MailSecurity SecurityOf(IConfigurationSection mail) =>
        mail["Security"] is not { } text ? MailSecurity.StartTls
        : Enum.TryParse<MailSecurity>(text, ignoreCase: true, out var security) && Enum.IsDefined(security) ? security
        : throw new UnusableSettingException($"{mail.Path}:Security", $"is {text} and has to be StartTls, Tls or None");

    static int PortOf(IConfigurationSection mail, MailSecurity security) =>
        mail["Port"] is not { } text ? (security == MailSecurity.Tls ? 465 : 587)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue ? port
        : throw new UnusableSettingException($"{mail.Path}:Port", $"is {text} and has to be the number of a port");

    static string SenderOf(IConfigurationSection mail, string? host) => mail["From"] switch
    {
        { } sender when sender.Contains('@', StringComparison.Ordinal) => sender,
        null when host is null => "matchmaking@localhost",
        _ => throw new UnusableSettingException($"{mail.Path}:From", "has to be the address from which this instance writes"),
    };

    static Uri HomeOf(IConfiguration configuration, string? host) =>
        configuration["Matchmaking:PublicAddress"] is not { } text ? (host is null ? new Uri("http://localhost") : throw NoHome)
        : Uri.TryCreate(text, UriKind.Absolute, out var home) && home.Scheme is "http" or "https" ? home
        : throw NoHome;

    static UnusableSettingException NoHome => new(
        "Matchmaking:PublicAddress", "has to be the address at which readers of mail reach this instance, such as https://matchmaking.example.org");
}
