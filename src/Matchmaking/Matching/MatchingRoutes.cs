using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>The addresses of rankings.</summary>
public static class MatchingRoutes
{
    public static void MapMatching(this IEndpointRouteBuilder routes)
    {
        var matching = routes.MapGroup("/api").WithTags("Matching");
        matching.MapGet("/needs/{needId:guid}/shortlist",
            (Guid needId, int? take, string? asOf, string? weights, Door door, Rankings rankings, CancellationToken cancellation) =>
                rankings.Shortlist(needId, new ShortlistQuestion(take, asOf, weights), door, cancellation));
        matching.MapGet("/needs/{needId:guid}/candidates/{offerId:guid}",
            (Guid needId, Guid offerId, Door door, Rankings rankings, CancellationToken cancellation) =>
                rankings.Candidate(needId, offerId, door, cancellation));
        matching.MapGet("/needs/{needId:guid}/similar",
            (Guid needId, Door door, SimilarNeeds similar, CancellationToken cancellation) => similar.Show(needId, door, cancellation));
        matching.MapGet("/offers/{offerId:guid}/needs",
            (Guid offerId, int? take, Door door, Rankings rankings, CancellationToken cancellation) =>
                rankings.NeedsFor(offerId, take, door, cancellation));
        routes.MapExclusions();
    }
}
