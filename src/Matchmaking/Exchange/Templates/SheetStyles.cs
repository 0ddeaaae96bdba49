using DocumentFormat.OpenXml.Spreadsheet;

namespace Matchmaking.Exchange.Templates;

/// <summary>The look of a workbook, by the places of its styles.</summary>
static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Needed = 2;

    /// <summary>What is typed stays as it is typed: no code becomes a date, no number loses its zeros.</summary>
    public const uint Words = 3;

    const string Green = "FF0C5C3C";
    const string Grey = "FF4D5A54";
    const string White = "FFFFFFFF";

    /// <summary>The number under which every workbook knows a cell of words.</summary>
    const uint AsWords = 49;

    public static Stylesheet All() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), Bold()),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Filled(Grey),
            Filled(Green)),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { ApplyAlignment = true },
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
            new CellFormat { FontId = 1, FillId = 3, ApplyFont = true, ApplyFill = true },
            new CellFormat { NumberFormatId = AsWords, ApplyNumberFormat = true }));

    static Font Bold() => new(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = White }, new FontName { Val = "Calibri" });

    static Fill Filled(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}
