using System.Globalization;
using System.Text;
using CsvHelper;

namespace Matchmaking.Exchange;

/// <summary>What was refused of a file, as a sheet for whoever puts it right.</summary>
public static class RefusedLines
{
    public static byte[] Csv(IEnumerable<LineRemark> refused)
    {
        // Without the mark at its beginning a sheet takes the file for Latin letters.
        using var text = new StringWriter(new StringBuilder("\uFEFF"), CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteRecord(["line", "field", "reason"]);
            foreach (var one in refused) csv.WriteRecord([one.Line.ToString(CultureInfo.InvariantCulture), one.Field, one.Reason]);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
