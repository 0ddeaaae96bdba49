using System.Collections.Immutable;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Sharing;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>The addresses of figures. They are for everybody: they tell numbers, never a record that is not public.</summary>
public static class FigureRoutes
{
    public static void MapFigures(this IEndpointRouteBuilder routes)
    {
        var figures = routes.MapGroup("/api/figures").WithTags("Figures");
        figures.MapGet("", (Door door) => Results.Json(new { items = Named(door.Language) }, Json.Options))
            .Described("Lists the figures that there are.", Who.Anybody);
        figures.MapGet("/overview", Overview)
            .Described("Shows needs, offers, introductions and cooperations in numbers, as of any day.", Who.Anybody);
        figures.MapGet("/{figure}", Show)
            .Described("Shows a figure, as of any day or what changed since one; as a file by its ending.", Who.Anybody);
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

    /// <summary>A name that ends in .csv, .xlsx, .json or .atom, or else what the reader accepts, says in which form.</summary>
    static async Task<IResult> Show(string figure, [AsParameters] FigureQuestion question, HttpContext context, Door door, Figures figures, CancellationToken cancellation)
    {
        if (FigureName.Read(figure) is not { } name) return Problems.Of(Refusal.NotFound);
        if (Wrong(question, door.Now) is [_, ..] wrong) return Problems.Of(Refusal.Invalid(wrong));
        var moment = FigureMoment.Read(question.AsOf, question.Since, door.Now)!;
        if (name.Format == ListFormat.Atom) return await Feed(moment, door.Actor, door.Language, context, figures, cancellation);
        var made = (await figures.Make(name.Kind, moment, door.Actor, door.Language, cancellation)).Where("by", question.By).Where("records", question.Records);
        return FigureAnswer.Of(name.Format ?? ListFormats.AcceptedBy(context.Request), made, door.Language);
    }

    internal static async Task<IResult> Feed(FigureMoment moment, Actor actor, string language, HttpContext context, Figures figures, CancellationToken cancellation) =>
        FeedAnswer.Of(context, ChangesFeed.Of(await figures.Ground(moment, actor, asksLists: false, cancellation), context.Request.Home(), language), FeedAnswer.Public);

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

    static readonly Wording MustBeDate = $"must be a date or a moment, such as 2026-11-30";

    static readonly Wording MustBeBefore = $"must be a date before the one as of which is asked, such as 2026-11-23";
}
