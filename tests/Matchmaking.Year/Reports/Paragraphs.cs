using System.Globalization;
using System.Text;

namespace Matchmaking.Year;

/// <summary>A document of numbered paragraphs, as the papers before a conference of the Parties are written.</summary>
public sealed class Paragraphs
{
    readonly StringBuilder text = new();
    int last;

    public Paragraphs Title(string title, params string[] lines)
    {
        text.Append("# ").AppendLine(title).AppendLine();
        foreach (var line in lines) text.AppendLine(line).AppendLine();
        return this;
    }

    public Paragraphs Heading(string heading)
    {
        text.Append("## ").AppendLine(heading).AppendLine();
        return this;
    }

    public Paragraphs Paragraph(string said)
    {
        text.Append(CultureInfo.InvariantCulture, $"{++last}\\. {said}").AppendLine().AppendLine();
        return this;
    }

    public Paragraphs Table(string caption, string[] columns, IEnumerable<string[]> rows)
    {
        text.AppendLine($"**{caption}**").AppendLine();
        text.AppendLine($"| {string.Join(" | ", columns)} |");
        text.AppendLine($"|---|{string.Concat(Enumerable.Repeat("---:|", columns.Length - 1))}");
        foreach (var row in rows) text.AppendLine($"| {string.Join(" | ", row)} |");
        text.AppendLine();
        return this;
    }

    public Paragraphs Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines) text.Append("- ").AppendLine(line);
        text.AppendLine();
        return this;
    }

    public override string ToString() => text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd() + "\n";
}
