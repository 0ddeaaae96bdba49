using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Web;

namespace Matchmaking.Matching;

/// <summary>A need's shortlist as a page of its own, and some of its candidates side by side.</summary>
public sealed class CandidatePages(IDocumentStore store, Rankings rankings, RulesShelf shelf)
{
    /// <summary>More than three columns can no longer be taken in at once.</summary>
    public const int MostCompared = 3;

    public async Task<IResult> Shortlist(Guid needId, Visit visit, HttpContext context)
    {
        var (need, stop) = await Seen(needId, visit);
        if (need is null) return stop!;
        var (sheet, question, weights) = await Read(need, visit, context, null);
        return visit.Show<CandidatesPage>(new { Need = need, Sheet = sheet, Question = question, Weights = weights });
    }

    public async Task<IResult> Comparison(Guid needId, IReadOnlyList<Guid> offerIds, Visit visit, HttpContext context)
    {
        var (need, stop) = await Seen(needId, visit);
        if (need is null) return stop!;
        var (sheet, question, weights) = await Read(need, visit, context, Matching.Shortlist.Length);
        ImmutableArray<ShortlistRow> rows = [.. (sheet.List?.Candidates ?? []).Where(row => offerIds.Contains(row.OfferId)).Take(MostCompared)];
        await using var session = store.QuerySession();
        var offers = await session.LoadManyAsync<Offer>(rows.Select(row => row.OfferId));
        return visit.Show<ComparisonPage>(new
        {
            Need = need,
            Rows = rows,
            Offers = offers.ToDictionary(offer => offer.Id),
            sheet.Verified,
            Question = question,
            Weights = weights,
            TooMany = offerIds.Distinct().Count() > MostCompared,
        });
    }

    async Task<(CandidateSheet Sheet, CandidateQuestion Question, Weights Weights)> Read(Need need, Visit visit, HttpContext context, int? take)
    {
        var rules = await shelf.Now();
        var inForce = rules.InForce?.Weights ?? Weights.First;
        var question = new CandidateQuestion(context.Request.Query);
        var sheet = await CandidateSheet.Read(store, rankings, need, question.Over(inForce) with { Take = take }, visit);
        return (sheet, question, question.Tried(inForce, rules.ByNumber.GetValueOrDefault(sheet.List?.Rules ?? 0)?.Weights ?? inForce));
    }

    /// <summary>The list is for the need's side and for those who broker.</summary>
    async Task<(Need? Need, IResult? Stop)> Seen(Guid needId, Visit visit)
    {
        if (!visit.Actor.IsSignedIn) return (null, Results.Challenge());
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Need>(needId) is not { } need) return (null, Pages.NotFound());
        var sight = (await session.SightOn(visit.Actor, needId))(need);
        return !sight.Seen ? (null, Pages.NotFound()) : !sight.Shortlist ? (null, Pages.Error(403)) : (need, null);
    }
}

/// <summary>The addresses of a need's shortlist and of a comparison of candidates.</summary>
public static class CandidatePageRoutes
{
    public static void MapCandidatePages(this IEndpointRouteBuilder routes)
    {
        var need = routes.MapPages("/needs/{needId:guid}");
        need.MapGet("/candidates", (Guid needId, Visit visit, CandidatePages pages, HttpContext context) => pages.Shortlist(needId, visit, context));
        need.MapGet("/comparison", (Guid needId, Guid[] offerIds, Visit visit, CandidatePages pages, HttpContext context) =>
            pages.Comparison(needId, offerIds, visit, context));
    }
}
