using System.Runtime.CompilerServices;
using CsvHelper;

namespace Matchmaking.Exchange;

/// <summary>Reads a CSV file (RFC 4180) as it arrives; the first row names the columns.</summary>
public static class CsvFile
{
    /// <exception cref="CsvFormatException">A row is larger than a record can be, so that the rest cannot be told apart.</exception>
    public static async IAsyncEnumerable<NumberedText> Read(Stream file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var spoilt = new Queue<NumberedText>();
        await using var csv = CsvReader.Create(file, Options(spoilt), leaveOpen: true);
        await csv.ReadHeaderAsync(cancellation);
        while (await csv.ReadAsync(cancellation))
        {
            while (spoilt.TryDequeue(out var row)) yield return row;
            if (Line(csv) is not FlatRecord.Empty and var line) yield return NumberedText.Of((int)csv.LineNumber, line);
        }
        while (spoilt.TryDequeue(out var row)) yield return row;
    }

    static string Line(CsvReader row) =>
        FlatRecord.Line(row.Headers.Select((column, place) => KeyValuePair.Create(column, (string?)row.GetString(place))));

    static CsvReaderOptions Options(Queue<NumberedText> spoilt) => CsvReaderOptions.Default with
    {
        TrackLineNumbers = true,
        MaxRecordSize = NumberedText.LongestText,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = row => spoilt.Enqueue(NumberedText.Unreadable((int)row.LineNumber, "is no row of a CSV file: its quotes do not match")),
    };
}
