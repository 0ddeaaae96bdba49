using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>The pages of the vocabularies: their terms, what is still to be translated, and how much each is used.</summary>
public static class TermPages
{
    public static void MapTermPages(this IEndpointRouteBuilder routes)
    {
        var vocabularies = routes.MapPages("/vocabularies");
        vocabularies.MapGet("", (Visit visit) => visit.Show<VocabulariesPage>(new { }));
        vocabularies.MapGet("/{list}",
            async (string list, Visit visit, NeedList needs, OfferList offers, CancellationToken cancellation) => TermList.Named(list) is { } terms
                ? visit.Show<VocabularyPage>(new { List = terms, Use = terms.Facet is null ? null : await TermUse.Of(visit.Looks, needs, offers, cancellation) })
                : Pages.NotFound());
    }
}
