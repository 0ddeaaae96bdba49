using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>The pages of figures, for everybody.</summary>
public static class FigurePages
{
    public static void MapFigurePages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("/figures");
        pages.MapGet("", ShowAll);
        pages.MapGet("/{figure}", Show);
    }

    /// <summary>What the first page of figures tells at a glance.</summary>
    static readonly FigureKind[] AtAGlance = [.. FigureKind.All.Where(kind => kind.Name is "changes" or "unmet-demand" or "late" or "left-out")];

    static async Task<IResult> ShowAll([AsParameters] FigureQuestion question, Visit visit, Figures figures, CancellationToken cancellation)
    {
        var moment = FigureMoment.Read(question.AsOf, question.Since, visit.Now);
        var made = await figures.Make(AtAGlance, moment ?? FigureMoment.At(visit.Now), visit.Language, cancellation);
        return visit.Show<FiguresPage>(new
        {
            Figures = made.ToDictionary(figure => figure.Name),
            Question = moment is null ? question with { AsOf = null, Since = null } : question,
            Moment = moment ?? FigureMoment.At(visit.Now),
            Unreadable = moment is null,
        });
    }

    /// <summary>A day that cannot be read is said on the page, which shows today's figures then.</summary>
    static async Task<IResult> Show(string figure, [AsParameters] FigureQuestion question, Visit visit, Figures figures, CancellationToken cancellation)
    {
        if (FigureKind.Named(figure) is not { } kind) return Pages.NotFound();
        var moment = FigureMoment.Read(question.AsOf, question.Since, visit.Now);
        var made = await figures.Make(kind, moment ?? FigureMoment.At(visit.Now), visit.Language, cancellation);
        return visit.Show<FigurePage>(new
        {
            Figure = made,
            Question = moment is null ? question with { AsOf = null, Since = null } : question,
            Moment = moment ?? FigureMoment.At(visit.Now),
            Unreadable = moment is null,
        });
    }
}
