using System.Text;

namespace Matchmaking.Notifications;

/// <summary>A letter in plain text, for readers who want no pages in their mail.</summary>
public static class LetterText
{
    public static string Of(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var record in letter.Records) text.Append(Of(record, letter));
        return text.Append("-- \n")
            .AppendLine(letter.Texts["layout.independent"])
            .AppendLine($"{letter.Texts["mail.why"]} {letter.Unsubscription}")
            .ToString();
    }

    static string Of(LetterRecord record, Letter letter)
    {
        var text = new StringBuilder().Append(record.Title);
        if (record.WrittenIn is { } language) text.Append($" [{language}]");
        text.AppendLine().AppendLine(record.Address.ToString()).AppendLine();
        foreach (var notice in record.Notices)
        {
            text.AppendLine($"{letter.Day(notice.At)}: {notice.Text}");
            if (notice.Message is { } message) text.AppendLine().AppendLine(message).AppendLine();
            foreach (var offer in notice.Reasons) text.Append(Of(offer, letter));
            if (notice.Address is { } own) text.AppendLine(own.ToString());
            if (notice.Renewal is { } renewal) text.AppendLine($"{letter.Texts["renewal.title"]}: {renewal}");
            text.AppendLine();
        }
        return text.ToString();
    }

    static string Of(IntroducedReasons offer, Letter letter) =>
        string.Concat(offer.Sentences.Select(sentence => $"- {sentence}\n").Prepend($"{letter.Texts.Of("mail.reasons", offer.Score)} {offer.Offer}\n"));
}
