using System.Globalization;
using System.Runtime.CompilerServices;
using MiniExcelLibs;

namespace Matchmaking.Exchange;

/// <summary>Reads the first sheet of an Excel workbook row by row; the first row names the columns.</summary>
public static class SpreadsheetFile
{
    /// <summary>A workbook is an archive that is read from its end, so it waits in a file that goes when it is closed.</summary>
    public static async IAsyncEnumerable<NumberedText> Read(Stream upload, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var file = Temporary();
        await upload.CopyToAsync(file, cancellation);
        file.Position = 0;
        var number = 1;
        foreach (IDictionary<string, object?> row in file.Query(useHeaderRow: true, excelType: ExcelType.XLSX))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (FlatRecord.Line(row.Select(Cell)) is not FlatRecord.Empty and var line) yield return NumberedText.Of(number, line);
        }
    }

    static FileStream Temporary() => new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    static KeyValuePair<string, string?> Cell(KeyValuePair<string, object?> cell) => KeyValuePair.Create(cell.Key, Text(cell.Value));

    static string? Text(object? value) => value switch
    {
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
