using System.Globalization;
using Matchmaking.Notifications;
using Matchmaking.Participants;
using Matchmaking.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MimeKit;

namespace Matchmaking.Access;

/// <summary>The mail did not go out; it is tried again, and whoever waits asks again.</summary>
public sealed class SignInMailUnsentException(string answer) : Exception(answer);

/// <summary>Writes and sends the mail with a link that lets its reader in.</summary>
public sealed class SignInMail(IServiceScopeFactory scopes, IServiceProvider services, ILoggerFactory logs, MailSettings settings)
{
    /// <exception cref="SignInMailUnsentException">The server does not take it now.</exception>
    public async Task Send(PersonDetails person, SignInLink link, string secret, CancellationToken cancellation)
    {
        var letter = new SignInLetter(
            person.Name, new Uri(settings.Home, $"/{person.Language}{SignInByMail.Place}/{secret}"), link.Until, Texts.In(person.Language), person.Language);
        using var way = services.GetRequiredService<MailServerWay>();
        if (!MailboxAddress.TryParse(person.Email, out var mailbox)) return;
        using var mail = MailMessages.Of(
            letter.Texts["sign-in.mail.subject"], new MailboxAddress(person.Name, mailbox.Address), new MailboxAddress(letter.Texts["site.name"], settings.Sender));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = MailMessages.BodyOf(letter.Language, Text(letter), await Page(letter));
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

    async Task<string> Page(SignInLetter letter)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(SignInLetterPage.Letter)] = letter });
        return await renderer.Dispatcher.InvokeAsync(async () =>
            $"<!DOCTYPE html>\n{(await renderer.RenderComponentAsync<SignInLetterPage>(parameters)).ToHtmlString()}");
    }
}

/// <summary>What the mail says.</summary>
public sealed record SignInLetter(string Name, Uri Address, DateTimeOffset Until, Texts Texts, string Language)
{
    public string Lead => Texts.Of("sign-in.mail.lead", Name, Until.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture));
}
