using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Matchmaking.Exchange;
using Matchmaking.Exchange.Templates;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Acceptance.Exchange;

public sealed class TemplateTests
{
    static readonly Vocabulary Lists = Vocabulary.Load();

    public static TheoryData<string> Languages => [.. PageLanguages.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Excel_finds_nothing_wrong_with_a_template(string language)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(ImportTemplates.Xlsx(language, Lists)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken)
            .Select(wrong => $"{wrong.Description} at {wrong.Path?.XPath}"));
        Assert.Equal(3, book.WorkbookPart!.WorksheetParts.Count());
        Assert.All(book.WorkbookPart.WorksheetParts, sheet =>
            Assert.Equal(language == "ar", sheet.Worksheet.Descendants<SheetView>().Single().RightToLeft?.Value == true));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_filled_template_says_the_same_in_every_language(string language)
    {
        var rows = await Filled(
            language,
            [("type", "need"), ("source", "sheet"), ("reference", "n-1"), ("party", "KE"), ($"title.{language}", "Eyes on the ground"),
                ("subjects", "CBD-SUBJECT-IAS; CBD-SUBJECT-FOR"), ("targets", "GBF-TARGET-06"), ("kinds", "training"), ("languages", "en"), ("priority", "2")],
            [("type", "offer"), ("source", "sheet"), ("reference", "o-1"), ("organization.name", "Weed Institute"), ($"title.{language}", "Courses"),
                ("subjects", "CBD-SUBJECT-IAS"), ("kinds.free", "training"), ("languages", "en"), ("serves.worldwide", "true"), ("slots", "1")]);
        var lines = rows.Select(row => ExchangeLine.Read(row.Text, Lists)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Empty(line.Errors));
        Assert.All(lines, line => Assert.Empty(line.UnknownFields));
        var need = Assert.IsType<NeedLine>(lines[0]).Content;
        Assert.Equal((2, "Eyes on the ground"), (need.Priority, need.Title.In(language)));
        Assert.Equal(["CBD-SUBJECT-IAS", "CBD-SUBJECT-FOR"], need.Subjects);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_column_says_in_words_what_belongs_there(string language)
    {
        var texts = Texts.In(language).Own;
        Assert.All(
            SheetColumn.All(language).SelectMany(column => new[] { $"field.{column.Field.Name}", column.How, column.Field.Hint ?? "sheet.required" }),
            key => Assert.Contains(key, texts));
    }

    /// <summary>As somebody fills it in: the cells under the columns that they know.</summary>
    static async Task<List<NumberedText>> Filled(string language, params (string Column, string Cell)[][] records)
    {
        using var file = new MemoryStream();
        file.Write(ImportTemplates.Xlsx(language, Lists));
        using (var book = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var part = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!.Value!);
            var columns = SheetColumn.All(language).Select(column => column.Name).ToList();
            foreach (var (record, row) in records.Select((record, place) => (record, place + 2)))
                part.Worksheet.GetFirstChild<SheetData>()!.Append(new Row(record
                    .OrderBy(cell => columns.IndexOf(cell.Column))
                    .Select(cell => new Cell(new InlineString(new Text(cell.Cell)))
                    {
                        CellReference = $"{Letters(columns.IndexOf(cell.Column))}{row}",
                        DataType = CellValues.InlineString,
                    }))
                {
                    RowIndex = (uint)row,
                });
        }
        file.Position = 0;
        return await SpreadsheetFile.Read(file, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    static string Letters(int place) => place < 26 ? $"{(char)('A' + place)}" : Letters(place / 26 - 1) + Letters(place % 26);
}
