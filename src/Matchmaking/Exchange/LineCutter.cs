using System.Text;

namespace Matchmaking.Exchange;

/// <summary>Cuts text that comes in pieces into lines, and never holds more of a line than a record can need.</summary>
public sealed class LineCutter
{
    readonly StringBuilder line = new();
    int number = 1;
    bool tooLong;

    /// <summary>The lines that this piece completes.</summary>
    public IEnumerable<NumberedText> Cut(ReadOnlyMemory<char> piece)
    {
        for (var end = piece.Span.IndexOf('\n'); end >= 0; end = piece.Span.IndexOf('\n'))
        {
            Hold(piece.Span[..end]);
            foreach (var text in Rest()) yield return text;
            number++;
            piece = piece[(end + 1)..];
        }
        Hold(piece.Span);
    }

    /// <summary>What stands after the last line break, if anything does.</summary>
    public IEnumerable<NumberedText> Rest()
    {
        var text = line.ToString();
        if (tooLong) yield return NumberedText.Unreadable(number, $"is longer than {NumberedText.LongestText / 1_000_000} million characters");
        else if (!string.IsNullOrWhiteSpace(text)) yield return NumberedText.Of(number, text.TrimEnd('\r'));
        line.Clear();
        tooLong = false;
    }

    void Hold(ReadOnlySpan<char> part)
    {
        tooLong |= line.Length + part.Length > NumberedText.LongestText;
        if (tooLong) line.Clear();
        else line.Append(part);
    }
}
