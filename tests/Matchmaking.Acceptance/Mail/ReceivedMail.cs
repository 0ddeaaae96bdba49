using System.Xml.Linq;
using Matchmaking.MailServer;
using MimeKit;

namespace Matchmaking.Acceptance.Mail;

/// <summary>A mail as its reader's mail program has it.</summary>
public sealed record ReceivedMail(Arrived Arrived, MimeMessage Message)
{
    public static ReceivedMail Read(Arrived arrived) => new(arrived, MimeMessage.Load(arrived.File));

    /// <summary>The page of the mail; it has to be well formed, down to the last mark.</summary>
    public XElement Page => XDocument.Parse(Message.HtmlBody!).Root!;

    public IReadOnlyList<Uri> Links => [.. Page.Descendants("a").Select(link => new Uri(link.Attribute("href")!.Value))];

    /// <summary>What a mail program calls when its reader presses its own button.</summary>
    public Uri Unsubscription => new(Message.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>'));
}
