using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Box = DocumentFormat.OpenXml.Office2010.Word;

namespace Matchmaking.Acceptance.Exchange.Offline;

/// <summary>A Word form on somebody's machine: its places are filled in as Word fills them in.</summary>
public sealed class FilledWord : IDisposable
{
    readonly MemoryStream file = new();
    readonly WordprocessingDocument word;

    public FilledWord(byte[] empty)
    {
        file.Write(empty);
        word = WordprocessingDocument.Open(file, isEditable: true);
    }

    public FilledWord Writes(string field, string words)
    {
        var control = Control(field);
        control.SdtProperties!.RemoveAllChildren<ShowingPlaceholder>();
        control.SdtContentRun!.RemoveAllChildren();
        var lines = words.Split('\n').SelectMany((line, place) => place == 0 ? [new Text(line)] : new DocumentFormat.OpenXml.OpenXmlElement[] { new Break(), new Text(line) });
        control.SdtContentRun.Append(new Run(lines));
        return this;
    }

    public FilledWord Ticks(string field, bool ticked = true)
    {
        var control = Control(field);
        control.Descendants<Box.Checked>().Single().Val = ticked ? Box.OnOffValues.One : Box.OnOffValues.Zero;
        control.SdtContentRun!.Descendants<Text>().Single().Text = ticked ? "☒" : "☐";
        return this;
    }

    public FilledWord Picks(string field, DateOnly day, string shown)
    {
        Writes(field, shown);
        Control(field).Descendants<SdtContentDate>().Single().FullDate = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return this;
    }

    /// <summary>Chooses in a list by what the list shows.</summary>
    public FilledWord Chooses(string field, string value) =>
        Writes(field, Control(field).Descendants<ListItem>().Single(item => item.Value == value).DisplayText!);

    public FilledWord TakesOut(string field)
    {
        Control(field).Remove();
        return this;
    }

    public byte[] Saved()
    {
        word.Save();
        word.Dispose();
        return file.ToArray();
    }

    public void Dispose() => file.Dispose();

    SdtRun Control(string field) => word.MainDocumentPart!.Document.Descendants<SdtRun>()
        .Single(control => control.SdtProperties!.GetFirstChild<Tag>()?.Val?.Value == field);

}
