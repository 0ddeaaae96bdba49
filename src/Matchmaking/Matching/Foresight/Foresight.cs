using Marten;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Tells those who write a need what it would find, by the rules in force and the one engine. What is not said yet counts as open, so that
/// a first sentence already finds something, and the answer says so.
/// </summary>
public sealed class Foresight(IDocumentStore store, EventFeed feed, Vocabulary vocabulary)
{
    const int Shown = 3;

    /// <summary>More offers than that are not counted: the number would help nobody further, and a list of all costs time.</summary>
    const int Counted = 100;

    public async Task<ForeseenOffers> Offers(Need written, string language, CancellationToken cancellation)
    {
        var content = written.Content;
        if (Lacking(content) is { } lacking) return ForeseenOffers.Lacking(lacking);
        var byWords = content.Subjects.Count == 0 && content.Targets.Count == 0;
        var anyKind = content.Kinds.Count == 0;
        var asked = written with
        {
            Content = content with
            {
                Targets = byWords ? [.. vocabulary.Targets.Keys] : content.Targets,
                Kinds = anyKind ? [.. vocabulary.Kinds.Keys] : content.Kinds,
            },
        };
        var found = await feed.Now(store, known => known.Engine?.Foresee(known.AsIfOpen(asked), Shown, Counted, language), cancellation);
        if (found is null) return ForeseenOffers.Lacking("rules");
        await using var session = store.QuerySession();
        var offers = (await session.LoadManyAsync<Offer>(cancellation, found.Best.Select(row => row.OfferId))).ToDictionary(offer => offer.Id);
        return new ForeseenOffers(found, [.. found.Best.Select(row => (row, offers[row.OfferId]))], null) { ByWords = byWords, AnyKind = anyKind };
    }

    static string? Lacking(NeedContent content)
    {
        if (content is { Title.IsEmpty: true, Problem.IsEmpty: true, Subjects.Count: 0, Targets.Count: 0 }) return "words";
        return content.Party is null ? "party" : null;
    }
}
