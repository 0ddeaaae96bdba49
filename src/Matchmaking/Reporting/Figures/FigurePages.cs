using Matchmaking.Sharing;
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
    static readonly FigureKind[] AtAGlance = [.. FigureKind.All.Where(kind => kind.Name is "changes" or "funnel" or "waiting-curves" or "late" or "left-out" or "unmet-demand" or "equity" or "institutions" or "directions" or "flows")];

    static async Task<IResult> ShowAll([AsParameters] FigureQuestion question, Visit visit, Figures figures, CancellationToken cancellation)
    {
        var moment = FigureMoment.Read(question.AsOf, question.Since, visit.Now);
        var made = await figures.Make(AtAGlance, moment ?? FigureMoment.At(visit.Now), visit.Actor, visit.Language, cancellation);
        return visit.Show<FiguresPage>(new
        {
            Figures = made.ToDictionary(figure => figure.Name),
            Question = moment is null ? question with { AsOf = null, Since = null } : question,
            Moment = moment ?? FigureMoment.At(visit.Now),
            Unreadable = moment is null,
        });
    }

    /// <summary>A day that cannot be read is said on the page, which shows today's figures then; a file of another day would be mistaken.</summary>
    static async Task<IResult> Show(string figure, [AsParameters] FigureQuestion question, HttpContext context, Visit visit, Figures figures, CancellationToken cancellation)
    {
        if (FigureName.Read(figure) is not { } name) return Pages.NotFound();
        var moment = FigureMoment.Read(question.AsOf, question.Since, visit.Now);
        if (name.Format is not null && moment is null) return Pages.Error(400);
        if (name.Format == ListFormat.Atom) return await FigureRoutes.Feed(moment!, visit.Actor, visit.Language, context, figures, cancellation);
        var made = await figures.Make(name.Kind, moment ?? FigureMoment.At(visit.Now), visit.Actor, visit.Language, cancellation);
        if (name.Format is { } format) return FigureAnswer.Of(format, made.Where("by", question.By).Where("records", question.Records), visit.Language);
        return visit.Show<FigurePage>(new
        {
            Figure = made,
            Question = moment is null ? question with { AsOf = null, Since = null } : question,
            Moment = moment ?? FigureMoment.At(visit.Now),
            Unreadable = moment is null,
        });
    }
}
