using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>Paragraphs and words of a Word document, in the direction in which its language is written.</summary>
sealed class WordText(string language)
{
    public bool IsRightToLeft { get; } = PageLanguages.Direction(language) == "rtl";

    public Paragraph Paragraph(string style, params OpenXmlElement[] parts) => new(
    [
        new ParagraphProperties { ParagraphStyleId = new() { Val = style }, BiDi = IsRightToLeft ? new() : null },
        .. parts,
    ]);

    public Run Run(string words, string? style = null) => new(
        new RunProperties { RunStyle = style is null ? null : new() { Val = style }, RightToLeftText = IsRightToLeft ? new() : null },
        new Text(words) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A box that can be ticked and what ticking it says.</summary>
    public Paragraph Ticked(SdtRun box, string words) => Paragraph(WordStyles.Box, box, new Run(new TabChar()), Run(words));

    /// <summary>Cells beside each other without lines; in a language that runs from the right the first stands on the right.</summary>
    public Table Table(int columns, IEnumerable<Paragraph> cells) => new(
    [
        new TableProperties
        {
            BiDiVisual = IsRightToLeft ? new() : null,
            TableWidth = new() { Width = "5000", Type = TableWidthUnitValues.Pct },
            TableLayout = new() { Type = TableLayoutValues.Fixed },
            TableCellMarginDefault = new(
                new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 120, Type = TableWidthValues.Dxa }),
        },
        new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = $"{TextWidth / columns}" })),
        .. cells.Chunk(columns).Select(row => Row(row, columns)),
    ]);

    /// <summary>An A4 page less its margins, in twentieths of a point.</summary>
    const int TextWidth = 9638;

    static TableRow Row(Paragraph[] cells, int columns) => new(
    [
        new TableRowProperties(new CantSplit()),
        .. Enumerable.Range(0, columns).Select(place => new TableCell(
            new TableCellProperties { TableCellWidth = new() { Width = $"{TextWidth / columns}", Type = TableWidthUnitValues.Dxa } },
            place < cells.Length ? cells[place] : new Paragraph())),
    ]);
}
