using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Matchmaking.Web;
using Box = DocumentFormat.OpenXml.Office2010.Word;
using Calendar = DocumentFormat.OpenXml.Wordprocessing.Calendar;
using Lock = DocumentFormat.OpenXml.Wordprocessing.Lock;

namespace Matchmaking.Exchange.Offline;

/// <summary>The places of a Word form that are filled in: content controls that know which field they are of, and cannot be taken out.</summary>
sealed class WordControls(WordText text, Texts texts)
{
    int controls;

    public SdtRun Text(string field, string name, string? begun, bool severalLines) =>
        Control(field, name, new SdtContentText { MultiLine = severalLines }, begun, texts["offline.type-here"]);

    public SdtRun Day(string field, string name) => Control(
        field,
        name,
        new SdtContentDate(
            new DateFormat { Val = DayPattern },
            new LanguageId { Val = "en-GB" },
            new SdtDateMappingType { Val = DateFormatValues.Date },
            new Calendar { Val = CalendarValues.Gregorian }),
        null,
        texts["offline.day-here"]);

    public SdtRun Choice(string field, string name, IEnumerable<Choice> choices, string? begun)
    {
        var all = choices.ToList();
        return Control(
            field,
            name,
            new SdtContentDropDownList(all.Select(choice => new ListItem { DisplayText = choice.Text, Value = choice.Value })),
            all.FirstOrDefault(choice => choice.Value == begun)?.Text,
            texts["list.choose"]);
    }

    public SdtRun Tick(string field, string name, bool begun) => new(
        Properties(field, name, new Box.SdtContentCheckBox(
            new Box.Checked { Val = begun ? Box.OnOffValues.One : Box.OnOffValues.Zero },
            new Box.CheckedState { Font = BoxFont, Val = CodeOf(Ticked) },
            new Box.UncheckedState { Font = BoxFont, Val = CodeOf(NotTicked) })),
        new SdtContentRun(new Run(
            new RunProperties { RunFonts = new() { Ascii = BoxFont, HighAnsi = BoxFont, EastAsia = BoxFont, Hint = FontTypeHintValues.EastAsia } },
            new Text(begun ? Ticked : NotTicked))));

    /// <summary>Something that says what the file is, around words that nobody changes.</summary>
    public SdtRun Mark(string mark, string words) => new(
        new SdtProperties(
            new Lock { Val = LockingValues.SdtContentLocked },
            new SdtId { Val = ++controls },
            new Tag { Val = mark }),
        new SdtContentRun(text.Run(words)));

    public const string DayPattern = "yyyy-MM-dd";
    public const string Ticked = "☒";
    const string NotTicked = "☐";
    const string BoxFont = "MS Gothic";

    /// <summary>Word shows no more of a name.</summary>
    const int LongestName = 64;

    SdtRun Control(string field, string name, OpenXmlElement kind, string? begun, string untouched) => new(
        Properties(field, name, kind, begun is null),
        new SdtContentRun(text.Run(begun ?? untouched, begun is null ? WordStyles.Untouched : null)));

    SdtProperties Properties(string field, string name, OpenXmlElement kind, bool untouched = false) => new(
    [
        new SdtAlias { Val = name.Length <= LongestName ? name : name[..LongestName] },
        new Lock { Val = LockingValues.SdtLocked },
        .. untouched ? [new ShowingPlaceholder()] : Array.Empty<OpenXmlElement>(),
        new SdtId { Val = ++controls },
        new Tag { Val = field },
        kind,
    ]);

    static string CodeOf(string sign) => ((int)sign[0]).ToString("X4", CultureInfo.InvariantCulture);
}
