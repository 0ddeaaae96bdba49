using Matchmaking.Participants;
using MimeKit;
using MimeKit.Text;
using MimeKit.Utils;

namespace Matchmaking.Notifications;

/// <summary>Puts a letter into an envelope, with the headers by which mail programs treat it well.</summary>
public static class MailMessages
{
    /// <summary>The same delivery has the same name however often it is sent, so that a mail that arrives twice is known as one.</summary>
    public static string MessageIdOf(Delivery delivery, MailSettings settings) => $"{delivery.Id:n}@{settings.Domain}";

    /// <exception cref="ParseException">What the person gave as an address is none.</exception>
    public static MimeMessage Of(Delivery delivery, WrittenLetter letter, PersonDetails reader, MailSettings settings, string sender)
    {
        var message = Of(letter.Subject, MailboxOf(reader), new MailboxAddress(sender, settings.Sender));
        (message.MessageId, message.Date) = (MessageIdOf(delivery, settings), delivery.DueAt);
        foreach (var (name, value) in Headers(letter, settings)) message.Headers.Add(name, value);
        if (letter.RecordId is { } recordId) message.References.Add($"{recordId:n}.record@{settings.Domain}");
        message.Body = BodyOf(letter.Language, letter.Text, letter.Page);
        return message;
    }

    /// <summary>An envelope without a body.</summary>
    public static MimeMessage Of(string subject, MailboxAddress reader, MailboxAddress sender)
    {
        var message = new MimeMessage { Subject = OnOneLine(subject) };
        message.From.Add(sender);
        message.To.Add(reader);
        return message;
    }

    /// <summary>Plain text first: a mail program shows the last that it can.</summary>
    public static MultipartAlternative BodyOf(string language, string text, string page)
    {
        var body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = text },
            new TextPart(TextFormat.Html) { Text = page },
        };
        body.Headers.Add(HeaderId.ContentLanguage, language);
        return body;
    }

    static IEnumerable<(string Name, string Value)> Headers(WrittenLetter letter, MailSettings settings) =>
    [
        ("Auto-Submitted", "auto-generated"),
        ("List-Id", $"<notices.{settings.Domain}>"),
        ("List-Unsubscribe", $"<{letter.Unsubscription}>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
    ];

    static MailboxAddress MailboxOf(PersonDetails reader)
    {
        var mailbox = MailboxAddress.Parse(reader.Email ?? "");
        return new MailboxAddress(reader.Name, mailbox.Address);
    }

    /// <summary>A title can hold any character; a header that breaks off would let it write headers of its own.</summary>
    static string OnOneLine(string subject) => string.Concat(subject.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
