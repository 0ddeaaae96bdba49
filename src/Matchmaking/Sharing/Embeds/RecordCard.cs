using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Sharing;

/// <summary>One need or offer as a frame elsewhere shows it, with the text by which its state is called.</summary>
public sealed record RecordCard(EmbedRow Row, string State, string StateText);

/// <summary>Finds what anybody may read, whoever looks; what is for some, and what is not there, look alike.</summary>
public sealed class RecordCards(IDocumentStore store, Vocabulary vocabulary)
{
    /// <param name="of">needs or offers.</param>
    public async Task<RecordCard?> Find(string of, Guid recordId, Uri home, string language, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (of == "offers") return await session.LoadAsync<Offer>(recordId, cancellation) is { } offer && IsForEverybody(offer) ? Of(offer, home, language) : null;
        return await session.LoadAsync<Need>(recordId, cancellation) is { } need && IsForEverybody(need) ? Of(need, home, language) : null;
    }

    RecordCard Of(Need need, Uri home, string language) =>
        new(EmbedRow.Of(need, home, language, vocabulary), need.State.Word(), $"state.{need.State.Word()}");

    RecordCard Of(Offer offer, Uri home, string language) =>
        new(EmbedRow.Of(offer, home, language, vocabulary), offer.State.Word(), $"offer-state.{offer.State.Word()}");

    static bool IsForEverybody(Need need) => SharedWithWhom.Of(need) == SharedWith.Everybody;

    static bool IsForEverybody(Offer offer) => SharedWithWhom.Of(offer) == SharedWith.Everybody;
}
