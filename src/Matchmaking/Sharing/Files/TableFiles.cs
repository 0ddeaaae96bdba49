using System.Globalization;
using System.Text;
using CsvHelper;
using Matchmaking.Web;
using MiniExcelLibs;

namespace Matchmaking.Sharing;

/// <summary>
/// Tables as files: CSV under comment lines that say what it is (CSV on the Web, comment prefix #), and a workbook of two sheets.
/// </summary>
public static class TableFiles
{
    /// <summary>The table in the form that was asked for, which must be one of the tables.</summary>
    public static IResult Of(ListFormat format, ListTable table) => format switch
    {
        ListFormat.Csv => Csv(table),
        ListFormat.Xlsx => Xlsx(table),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "is no table"),
    };

    static IResult Csv(ListTable table)
    {
        // Without the mark at its beginning a sheet takes the file for Latin letters, and four of the six languages are spoilt.
        using var text = new StringWriter(new StringBuilder("\uFEFF"), CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { CommentPrefix = '#' }, leaveOpen: true))
        {
            foreach (var line in table.About) csv.WriteComment($" {line}");
            csv.WriteRecord([.. table.Columns]);
            foreach (var row in table.Rows) csv.WriteRecord([.. row]);
        }
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), $"{MediaTypes.Csv}; charset=utf-8", $"{table.Name}.csv");
    }

    static IResult Xlsx(ListTable table)
    {
        using var file = new MemoryStream();
        file.SaveAs(new Dictionary<string, object>
        {
            [table.Name] = Rows(table).ToArray(),
            ["about"] = table.About.Select(line => new Dictionary<string, object?> { ["about"] = SafeCell.Of(line) }).ToArray(),
        });
        return Results.File(file.ToArray(), MediaTypes.Xlsx, $"{table.Name}.xlsx");
    }

    /// <summary>A sheet without rows still has its columns.</summary>
    static IEnumerable<Dictionary<string, object?>> Rows(ListTable table) => table.Rows
        .DefaultIfEmpty([.. table.Columns.Select(_ => "")])
        .Select(row => table.Columns.Zip(row).ToDictionary(cell => cell.First, cell => (object?)cell.Second));
}
