using Matchmaking.Participants;
using MimeKit;
using MimeKit.Text;

namespace Matchmaking.Notifications;

/// <summary>Puts a letter into an envelope, with the headers by which mail programs treat it well.</summary>
public static class MailMessages
{
    /// <summary>The same delivery has the same name however often it is sent, so that a mail that arrives twice is known as one.</summary>
    public static string MessageIdOf(Delivery delivery, MailSettings settings) => $"{delivery.Id:n}@{settings.Domain}";

    /// <exception cref="ParseException">What the person gave as an address is none.</exception>
    public static MimeMessage Of(Delivery delivery, WrittenLetter letter, PersonDetails reader, MailSettings settings, string sender)
    {
        var message = new MimeMessage { MessageId = MessageIdOf(delivery, settings), Date = delivery.DueAt, Subject = OnOneLine(letter.Subject) };
        message.From.Add(new MailboxAddress(sender, settings.Sender));
        message.To.Add(MailboxOf(reader));
        foreach (var (name, value) in Headers(letter, settings)) message.Headers.Add(name, value);
        if (letter.RecordId is { } recordId) message.References.Add($"{recordId:n}.record@{settings.Domain}");
        message.Body = BodyOf(letter);
        return message;
    }

    /// <summary>Plain text first: a mail program shows the last that it can.</summary>
    static MultipartAlternative BodyOf(WrittenLetter letter)
    {
        var body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = letter.Text },
            new TextPart(TextFormat.Html) { Text = letter.Page },
        };
        body.Headers.Add(HeaderId.ContentLanguage, letter.Language);
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
