using System.Globalization;
using System.Text;
using Matchmaking.Participants;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>A conversation as a file that people keep: Markdown, which reads well as plain text too.</summary>
public static class ConversationExport
{
    public const string ContentType = "text/markdown; charset=utf-8";

    public static string Markdown(IEnumerable<MessageView> messages, string language, DateTimeOffset now)
    {
        var texts = Texts.In(language);
        var file = new StringBuilder();
        file.AppendLine(CultureInfo.InvariantCulture, $"# {texts["conversation.title"]}").AppendLine();
        file.AppendLine(texts.Of("conversation.exported", Moment(now)));
        foreach (var message in messages) Write(file, message, texts);
        return file.ToString();
    }

    static void Write(StringBuilder file, MessageView message, Texts texts)
    {
        var heading = string.Join(" · ", new[] { Moment(message.At), texts[$"speaker.{message.Speaker}"], message.Of, NameOf(message) }.OfType<string>());
        file.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {heading}").AppendLine();
        file.AppendLine(message.Text ?? texts["conversation.erased"]);
    }

    static string? NameOf(MessageView message) => message.Who == PeopleNames.NotTold ? null : message.Who;

    static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
