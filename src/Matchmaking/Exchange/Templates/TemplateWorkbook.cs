using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Templates;

/// <summary>
/// An empty workbook for many needs and offers: the columns that an import reads, each of which says in the language of who fills it in
/// what belongs there and offers what is allowed; a sheet that explains the columns; a sheet of the allowed words.
/// </summary>
public sealed class TemplateWorkbook
{
    readonly Texts texts;
    readonly string language;
    readonly ImmutableArray<SheetColumn> columns;
    readonly SheetTerms terms;

    TemplateWorkbook(string language, Vocabulary vocabulary)
    {
        (this.language, texts, columns) = (language, Texts.In(language), SheetColumn.All(language));
        terms = new SheetTerms(columns, vocabulary, language);
    }

    public static byte[] Make(string language, Vocabulary vocabulary)
    {
        using var file = new MemoryStream();
        new TemplateWorkbook(language, vocabulary).Write(file);
        return file.ToArray();
    }

    void Write(Stream file)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        document.PackageProperties.Title = texts["sheet.title"];
        document.PackageProperties.Language = language;
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.All();
        // An import reads the first sheet.
        book.Workbook = new Workbook(new Sheets(
            Sheet(book, 1, "sheet.records", Records()),
            Sheet(book, 2, "sheet.columns", Columns()),
            Sheet(book, 3, "sheet.terms", Terms())));
    }

    Sheet Sheet(WorkbookPart book, uint number, string name, Worksheet worksheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        return new Sheet { Name = texts[name], SheetId = number, Id = book.GetIdOfPart(part) };
    }

    Worksheet Records() => new(
        View(),
        new Columns(columns.Select((column, place) => Wide(place, Math.Max(14, column.Name.Length + 3), SheetStyles.Words))),
        new SheetData(new Row(columns.Select((column, place) => Cell(0, place, column.Name, column.Required ? SheetStyles.Needed : SheetStyles.Heading)))),
        new DataValidations(columns.Select(Validation)) { Count = (uint)columns.Length });

    /// <summary>A cell of several is typed: the list offers the words and refuses nothing.</summary>
    DataValidation Validation(SheetColumn column, int place)
    {
        var range = terms.RangeOf(column, texts["sheet.terms"]);
        var validation = new DataValidation
        {
            Type = range is null ? DataValidationValues.None : DataValidationValues.List,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = range is not null && !column.Several,
            PromptTitle = Cut(Label(column), LongestTitle),
            Prompt = Cut(Said(column), LongestPrompt),
            SequenceOfReferences = new() { InnerText = $"{SheetTerms.Letters(place)}1:{SheetTerms.Letters(place)}{LastRow}" },
        };
        if (range is not null) validation.Formula1 = new Formula1(range);
        return validation;
    }

    Worksheet Columns() => new(
        View(),
        new Columns(Wide(0, 32), Wide(1, 44), Wide(2, 22), Wide(3, 90)),
        new SheetData(
        [
            Line(0, SheetStyles.Heading, texts["sheet.columns"], texts["sheet.says"], texts["sheet.of"], texts["sheet.how"]),
            .. columns.Select((column, place) => Line(place + 1, SheetStyles.Plain, column.Name, Label(column), Of(column), Said(column))),
        ]));

    Worksheet Terms() => new(
        View(),
        new Columns(terms.Lists.SelectMany((_, place) => new[] { Wide(2 * place, 28), Wide(2 * place + 1, 44) })),
        new SheetData(Enumerable.Range(0, terms.Lists.Max(list => list.Choices.Length) + 1).Select(Term)));

    Row Term(int row) => new(terms.Lists.SelectMany((list, place) => row == 0
        ? [Cell(row, 2 * place, list.Heading, SheetStyles.Heading), Cell(row, 2 * place + 1, "", SheetStyles.Heading)]
        : row <= list.Choices.Length
            ? new[] { Cell(row, 2 * place, list.Choices[row - 1].Value, SheetStyles.Plain), Cell(row, 2 * place + 1, list.Choices[row - 1].Text, SheetStyles.Plain) }
            : []))
    {
        RowIndex = (uint)row + 1,
    };

    const int LastRow = 5000;

    /// <summary>Excel shows no more than these.</summary>
    const int LongestTitle = 32;
    const int LongestPrompt = 255;

    string Label(SheetColumn column) => texts[$"field.{column.Field.Name}"];

    string Of(SheetColumn column) => column.Of is { } record ? texts[$"sheet.word.{record}"] : texts["sheet.both"];

    string Said(SheetColumn column) => string.Join(' ', new[]
    {
        column.Required ? texts["sheet.required"] : null,
        texts[column.How],
        column.Field.Hint is { } hint and not "hint.by-name" ? texts[hint] : null,
    }.OfType<string>());

    static string Cut(string words, int most) => words.Length <= most ? words : $"{words[..(most - 1)]}…";

    /// <summary>The first row stays where it is; a sheet in Arabic begins on the right.</summary>
    SheetViews View() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    {
        WorkbookViewId = 0,
        RightToLeft = PageLanguages.Direction(language) == "rtl",
    });

    static Column Wide(int place, int width, uint style = SheetStyles.Plain) =>
        new() { Min = (uint)place + 1, Max = (uint)place + 1, Width = width, CustomWidth = true, Style = style };

    static Row Line(int row, uint style, params string[] cells) => new(cells.Select((words, place) => Cell(row, place, words, style))) { RowIndex = (uint)row + 1 };

    static Cell Cell(int row, int place, string words, uint style) => new(new InlineString(new Text(words) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = $"{SheetTerms.Letters(place)}{row + 1}",
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };
}
