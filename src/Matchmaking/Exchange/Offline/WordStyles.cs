using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Matchmaking.Exchange.Offline;

/// <summary>The look of a Word form.</summary>
static class WordStyles
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Subheading = "Heading2";
    public const string Said = "Said";
    public const string Label = "Label";
    public const string Hint = "Hint";
    public const string Answer = "Answer";
    public const string Box = "Box";
    public const string Term = "Term";
    public const string Foot = "Footer";

    /// <summary>Of the words in a control that nobody has filled in.</summary>
    public const string Untouched = "PlaceholderText";

    const string Green = "0C5C3C";
    const string Grey = "4D5A54";
    const string Pale = "E7F2EC";
    const string Line = "D5DFDA";
    const string Air = "110";

    /// <summary>A box and the space behind it, so that a long choice goes on under its first word.</summary>
    const string BoxWidth = "340";

    public static Styles For(string language) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle
        {
            RunFonts = new() { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Arial", EastAsia = "Microsoft YaHei" },
            FontSize = new() { Val = "22" },
            FontSizeComplexScript = new() { Val = "22" },
            Languages = new() { Val = Western(language), EastAsia = "zh-CN", Bidi = "ar-SA" },
        })),
        OfParagraph("Normal", "Normal", after: 80, isDefault: true),
        OfParagraph(Title, "Title", 44, Green, bold: true, after: 160),
        OfParagraph(Heading, "heading 1", 30, Green, bold: true, before: 360, after: 80, stays: true, line: Line),
        OfParagraph(Subheading, "heading 2", 20, Grey, bold: true, before: 120, after: 20, stays: true),
        OfParagraph(Said, "Said", after: 60, fill: Pale),
        OfParagraph(Label, "Label", bold: true, before: 200, after: 20, stays: true),
        OfParagraph(Hint, "Hint", 19, Grey, after: 40, stays: true),
        OfParagraph(Answer, "Answer", before: 20, after: 120, fill: Pale),
        OfParagraph(Box, "Box", after: 40, hangs: true),
        OfParagraph(Term, "Term", before: 20, after: 20),
        OfParagraph(Foot, "footer", 17, Grey),
        new Style(new StyleName { Val = "Placeholder Text" }, new StyleRunProperties { Color = new() { Val = "5B6761" } })
        {
            Type = StyleValues.Character,
            StyleId = Untouched,
        });

    static string Western(string language) => language switch { "fr" => "fr-FR", "es" => "es-ES", "ru" => "ru-RU", _ => "en-GB" };

    static ParagraphBorders Under(string line) => new(new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 3, Color = line });

    /// <summary>What is shaded has some air around its words.</summary>
    static ParagraphBorders Around(string fill) => new(
        new TopBorder { Val = BorderValues.Single, Size = 4, Space = 2, Color = fill },
        new LeftBorder { Val = BorderValues.Single, Size = 4, Space = 5, Color = fill },
        new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 2, Color = fill },
        new RightBorder { Val = BorderValues.Single, Size = 4, Space = 5, Color = fill });

    static Style OfParagraph(
        string id, string name, int size = 22, string? colour = null, bool bold = false, int before = 0, int after = 0, bool stays = false,
        string? fill = null, string? line = null, bool isDefault = false, bool hangs = false) => new(
        new StyleName { Val = name },
        new StyleParagraphProperties
        {
            KeepNext = stays ? new() : null,
            KeepLines = stays ? new() : null,
            ParagraphBorders = line is not null ? Under(line) : fill is not null ? Around(fill) : null,
            Shading = fill is null ? null : new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill },
            SpacingBetweenLines = new() { Before = $"{before}", After = $"{after}" },
            Indentation = fill is not null ? new() { Start = Air, End = Air } : hangs ? new() { Start = BoxWidth, Hanging = BoxWidth } : null,
        },
        new StyleRunProperties
        {
            Bold = bold ? new() : null,
            BoldComplexScript = bold ? new() : null,
            Color = colour is null ? null : new() { Val = colour },
            FontSize = new() { Val = $"{size}" },
            FontSizeComplexScript = new() { Val = $"{size}" },
        })
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? true : null,
            CustomStyle = id is Said or Label or Hint or Answer or Box or Term ? true : null,
        };
}
