using System.Globalization;
using Matchmaking.Notifications;
using Matchmaking.Participants;
using Matchmaking.Web;
using MimeKit;

namespace Matchmaking.Access;

/// <summary>The mail did not go out; it is tried again, and whoever waits asks again.</summary>
public sealed class SignInMailUnsentException(string answer) : Exception(answer);

/// <summary>Writes and sends the mail with a link that lets its reader in.</summary>
public sealed class SignInMail(IServiceProvider services, MailPrinting printing, MailSettings settings)
{
    /// <exception cref="SignInMailUnsentException">The server does not take it now.</exception>
    public async Task Send(PersonDetails person, SignInLink link, string secret, CancellationToken cancellation)
    {
        var letter = new SignInLetter(
            person.Name, new Uri(settings.Home, $"/{person.Language}{SignInByMail.Place}/{secret}"), link.Until, person.Language);
        using var way = services.GetRequiredService<MailServerWay>();
        if (!MailboxAddress.TryParse(person.Email, out var mailbox)) return;
        using var mail = MailMessages.Of(
            letter.Subject, new MailboxAddress(person.Name, mailbox.Address), new MailboxAddress(letter.Texts["site.name"], settings.Sender));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = MailMessages.BodyOf(letter.Language, Text(letter), await printing.Page<SignInLetterPage>(letter));
        var posted = await way.Post(mail, cancellation);
        await way.Rest(cancellation);
        if (posted.As is PostedAs.Later or PostedAs.NotTried) throw new SignInMailUnsentException(posted.Without(person.Email).Answer);
    }

    static string Text(SignInLetter letter) => $"""
        {letter.Lead}

        {letter.Address}

        {letter.Texts["sign-in.mail.ignore"]}

        --{" "}
        {letter.Texts["layout.independent"]}

        """;
}

/// <summary>What the mail says.</summary>
public sealed record SignInLetter(string Name, Uri Address, DateTimeOffset Until, string Language)
{
    public Texts Texts => Texts.In(Language);

    public string Subject => Texts["sign-in.mail.subject"];

    public string Lead => Texts.Of("sign-in.mail.lead", Name, Until.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture));
}
