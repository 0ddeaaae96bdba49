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
                rankings.Shortlist(needId, new ShortlistQuestion(take, asOf, weights), door, cancellation))
            .Described(
                "Ranks the offers that fit a need, with nine factors and a reason for each; as of a past day or by other weights if asked.",
                "the need's own side, who brokers it, and an introduced institution for its own row");
        matching.MapGet("/needs/{needId:guid}/candidates/{offerId:guid}",
            (Guid needId, Guid offerId, Door door, Rankings rankings, CancellationToken cancellation) =>
                rankings.Candidate(needId, offerId, door, cancellation))
            .Described(
                "Says why an offer is a candidate for a need, or which condition it fails and what would lift it.",
                "the need's own side, who brokers it, and an introduced institution for its own offer");
        matching.MapGet("/needs/{needId:guid}/similar",
            (Guid needId, Door door, SimilarNeeds similar, CancellationToken cancellation) => similar.Show(needId, door, cancellation))
            .Described("Lists needs of the same Party that may say the same.", Who.Brokers).Produces<Page<SimilarNeed>>();
        matching.MapGet("/offers/{offerId:guid}/needs",
            (Guid offerId, int? take, Door door, Rankings rankings, CancellationToken cancellation) =>
                rankings.NeedsFor(offerId, take, door, cancellation))
            .Described(
                "Ranks the open needs that an offer fits.",
                "a representative of the institution that makes the offer, or who brokers");
        routes.MapExclusions();
    }
}
