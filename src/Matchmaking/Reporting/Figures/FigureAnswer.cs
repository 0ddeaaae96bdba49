using Matchmaking.Sharing;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>
/// A figure in the form that is asked for. As a table it has the columns of the JSON, under lines that say as of when and how it was
/// counted, so that a file that is passed on still says it.
/// </summary>
public static class FigureAnswer
{
    public static IResult Of(ListFormat format, Figure figure, string language) => format switch
    {
        ListFormat.Csv or ListFormat.Xlsx => TableFiles.Of(format, Table(figure, language)),
        _ => Results.Json(View(figure), Json.Options),
    };

    static ListTable Table(Figure figure, string language) => new(
        $"{figure.Name}-{figure.AsOf.UtcDateTime:yyyy-MM-dd}",
        [
            $"{Texts.In(language)[$"figure.{figure.Name}"]} ({figure.Name}), {figure.AsOf.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, event {figure.Position}, rules {figure.Rules}",
            figure.Method,
            figure.Disclaimer,
        ],
        figure.Columns,
        [.. figure.Items.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => SafeCell.Of(cell.Value?.ToString()))])]);

    static object View(Figure figure) => new
    {
        figure = figure.Name,
        figure.AsOf,
        figure.Position,
        figure.Rules,
        figure.Method,
        figure.Disclaimer,
        figure.Items,
    };
}
