using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Offers;

/// <summary>What somebody looks for among offers; the same words in the API and on the pages.</summary>
/// <param name="Party">The Party that the offer names as served.</param>
public sealed record OfferFilter(string? Party, string? State, string? Target, string? Subject, string? Kind, string? Q)
{
    /// <summary>Narrows the query to what fits; a word that names nothing fits nothing.</summary>
    public IQueryable<Offer> Narrow(IQueryable<Offer> offers)
    {
        if (Party is { Length: > 0 }) offers = offers.Where(o => o.Content.Serves.Worldwide || o.Content.Serves.Countries.Contains(Party));
        if (State is { Length: > 0 }) offers = Enum.TryParse<OfferState>(State, true, out var state) ? offers.Where(o => o.State == state) : offers.Where(o => false);
        if (Target is { Length: > 0 }) offers = offers.Where(o => o.Content.Targets.Contains(Target));
        if (Subject is { Length: > 0 }) offers = offers.Where(o => o.Content.Subjects.Contains(Subject));
        if (Kind is { Length: > 0 }) offers = offers.Where(o => o.Content.Kinds.Any(k => k.Kind == Kind));
        return offers;
    }

    /// <summary>Whether every word that was typed stands in the title, the description or the institution's name.</summary>
    public bool Mentions(Offer offer) => TypedWords.AllStandIn(Q, Texts(offer));

    static IEnumerable<string> Texts(Offer offer) =>
        offer.Content.Title.Texts.Values.Concat(offer.Content.Description.Texts.Values).Append(offer.Content.Organization?.Name ?? "");
}
