using System.Text;
using CsvHelper;

namespace Matchmaking.Reporting;

/// <summary>A figure as CSV: the columns of the JSON, under comment lines that say how it was counted (CSV on the Web, comment prefix #).</summary>
public static class FigureFile
{
    public static IResult Csv(Figure figure)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { CommentPrefix = '#' }, leaveOpen: true)) Write(figure, csv);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{figure.Name}-{figure.AsOf.UtcDateTime:yyyy-MM-dd}.csv");
    }

    static void Write(Figure figure, CsvWriter csv)
    {
        csv.WriteComment($" {figure.Name}, as of {figure.AsOf.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, event {figure.Position}, rules {figure.Rules}");
        csv.WriteComment($" {figure.Method}");
        csv.WriteComment($" {figure.Disclaimer}");
        csv.WriteRecord([.. figure.Columns]);
        foreach (var row in figure.Items) csv.WriteRecord([.. row.Select(column => column.Value?.ToString() ?? "")]);
    }
}
