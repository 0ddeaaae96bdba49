using Marten;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>The needs behind a figure of who is left out, for those who can do something about it.</summary>
public static class LeftOutPages
{
    const int MostRows = 100;

    public static void MapLeftOut(this IEndpointRouteBuilder routes) => routes.MapPages("/figures/left-out/{what}").MapGet("", Show);

    /// <summary>The figure counts all of them; whoever looks sees those that they may broker, as they are today.</summary>
    static async Task<IResult> Show(
        string what, [AsParameters] FigureQuestion question, Visit visit, Figures figures, IDocumentStore store, CancellationToken cancellation)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        if (!visit.Actor.IsBroker) return Pages.Error(403);
        if (!LeftOut.Words.Contains(what) || FigureMoment.Read(question.AsOf, question.Since, visit.Now) is not { } moment) return Pages.NotFound();
        var ground = await figures.Ground(moment, visit.Actor, asksLists: true, cancellation);
        var cases = LeftOut.Cases(what, ground.Book, ground.Heads, moment.AsOf)
            .Where(found => string.IsNullOrEmpty(question.Records) || ground.Kinds.Of(found) == question.Records)
            .Select(found => found.Need.Id).ToArray();
        await using var session = store.QuerySession();
        var needs = (await session.LoadManyAsync<Need>(cancellation, cases)).Where(visit.Actor.MayBroker).OrderBy(need => need.OpenedAt).ToArray();
        return visit.Show<LeftOutPage>(new { What = what, Total = needs.Length, Needs = needs.Take(MostRows).ToArray(), Question = question with { By = null }, Moment = moment });
    }
}
