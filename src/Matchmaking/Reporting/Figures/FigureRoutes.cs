using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>The addresses of figures. They are for everybody: they tell numbers, never a record that is not public.</summary>
public static class FigureRoutes
{
    public static void MapFigures(this IEndpointRouteBuilder routes)
    {
        var figures = routes.MapGroup("/api/figures").WithTags("Figures");
        figures.MapGet("", (Door door) => Results.Json(new { items = Named(door.Language) }, Json.Options));
        figures.MapGet("/overview", Overview);
        figures.MapGet("/{figure}", Show);
    }

    static IEnumerable<object> Named(string language) => FigureKind.All.Select(kind => new
    {
        figure = kind.Name,
        title = Texts.In(language)[$"figure.{kind.Name}"],
        address = $"/api/figures/{kind.Name}",
    });

    static async Task<IResult> Overview(string? asOf, Door door, Figures figures, CancellationToken cancellation) =>
        FigureMoment.Read(asOf, null, door.Now) is { } moment
            ? Results.Json(await figures.Overview(moment.AsOf, cancellation), Json.Options)
            : Problems.Of(Refusal.Invalid("asOf", MustBeDate));

    /// <summary>A name that ends in .csv, or an Accept of text/csv, asks for a file.</summary>
    static async Task<IResult> Show(string figure, [AsParameters] FigureQuestion question, HttpRequest request, Door door, Figures figures, CancellationToken cancellation)
    {
        var name = figure.EndsWith(".csv", StringComparison.Ordinal) ? figure[..^".csv".Length] : figure;
        if (FigureKind.Named(name) is not { } kind) return Problems.Of(Refusal.NotFound);
        if (Wrong(question, door.Now) is [_, ..] wrong) return Problems.Of(Refusal.Invalid(wrong));
        var moment = FigureMoment.Read(question.AsOf, question.Since, door.Now)!;
        var made = (await figures.Make(kind, moment, door.Language, cancellation)).Where("by", question.By).Where("records", question.Records);
        var asksForFile = name != figure || request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/csv");
        return asksForFile ? FigureFile.Csv(made) : Results.Json(View(made), Json.Options);
    }

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

    static ImmutableArray<FieldError> Wrong(FigureQuestion question, DateTimeOffset now)
    {
        var isDate = FigureMoment.Read(question.AsOf, null, now) is not null;
        return
        [
            .. FieldError.Unless(isDate, "asOf", MustBeDate),
            .. FieldError.Unless(!isDate || FigureMoment.Read(question.AsOf, question.Since, now) is not null, "since", MustBeBefore),
            .. FieldError.Unless(question.By is null || Slices.Kinds.Contains(question.By), "by", $"must be one of {string.Join(", ", Slices.Kinds)}"),
        ];
    }

    const string MustBeDate = "must be a date or a moment, such as 2026-11-30";

    const string MustBeBefore = "must be a date before the one as of which is asked, such as 2026-11-23";
}
