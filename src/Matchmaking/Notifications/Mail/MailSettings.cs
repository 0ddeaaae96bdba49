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

    /// <summary>Whether anything is made of notices for mail.</summary>
    public bool On => Host is not null || Keeps;

    public static MailSettings From(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Matchmaking:Mail");
        var security = mail.GetValue("Security", MailSecurity.StartTls);
        var host = string.IsNullOrWhiteSpace(mail["Host"]) ? null : mail["Host"];
        return new MailSettings(
            host,
            mail.GetValue("Port", security == MailSecurity.Tls ? 465 : 587),
            security,
            mail["User"],
            mail["Password"],
            mail["From"] ?? "matchmaking@localhost",
            new Uri(configuration["Matchmaking:PublicAddress"] ?? "http://localhost"))
        {
            Keeps = host is null && configuration.GetValue("Matchmaking:Demo", false),
        };
    }
}
