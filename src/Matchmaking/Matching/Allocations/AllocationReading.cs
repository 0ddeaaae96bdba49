using System.Collections.Immutable;
using Marten;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>What an allocation reads, with the event up to which it was known.</summary>
public sealed record AllocationGround(long Position, AllocationInput Input);

/// <summary>Takes an allocation's input from what is known: now, or at any event before, where the same comes out.</summary>
public sealed class AllocationReading(IDocumentStore store, EventFeed feed, Vocabulary vocabulary)
{
    /// <summary>The rows of each need's list that are weighed.</summary>
    public const int Rows = 20;

    /// <summary>So many needs are read between two words on how far it has come.</summary>
    const int Portion = 500;

    /// <summary>The event up to which everything is known now, and how many needs are open; null where no rules were adopted yet.</summary>
    public Task<(long Position, int OpenNeeds)?> Size(CancellationToken cancellation) => feed.Now(
        store, known => known.Engine is null ? ((long, int)?)null : (known.Position, known.OpenNeeds.Count()), cancellation);

    public Task<AllocationGround?> Now(DateOnly on, CancellationToken cancellation) => feed.Now(
        store,
        known => known.Engine is { } engine ? Ground(known, engine, Needs(known, engine, known.OpenNeeds, on), on) : null,
        cancellation);

    /// <summary>What was known at this event; read apart, so that rankings do not wait for it.</summary>
    public async Task<AllocationGround?> At(long position, DateOnly on, Func<int, Task> progress, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var past = await feed.At(session, position, cancellation);
        if (past.Engine is not { } engine) return null;
        var needs = new List<AllocationNeed>();
        foreach (var portion in past.OpenNeeds.Chunk(Portion))
        {
            needs.AddRange(Needs(past, engine, portion, on));
            await progress(needs.Count);
        }
        return Ground(past, engine, [.. needs], on);
    }

    ImmutableArray<AllocationNeed> Needs(KnownRecords known, MatchingEngine engine, IEnumerable<Guid> needIds, DateOnly on) =>
        [.. needIds.Select(known.Need).OfType<NeedFacts>().Select(need => Of(need, engine, on))];

    AllocationNeed Of(NeedFacts need, MatchingEngine engine, DateOnly on) => new(
        need.NeedId,
        need.Sequence,
        need.Priority,
        need.Parties is [var own, ..] && (vocabulary.IsMember("ldc", own, on) || vocabulary.IsMember("sids", own, on)),
        [.. engine.Best(need.NeedId, Rows).Select((row, place) => new AllocationCandidate(row.OfferId, place + 1, row.Score))]);

    static AllocationGround Ground(KnownRecords known, MatchingEngine engine, ImmutableArray<AllocationNeed> needs, DateOnly on)
    {
        var wanted = needs.SelectMany(need => need.Candidates).Select(candidate => candidate.OfferId).Distinct();
        ImmutableArray<AllocationOffer> offers = [.. wanted.Select(known.Offer).OfType<KnownOffer>().Select(Of)];
        return new AllocationGround(known.Position, new AllocationInput(engine.Rules.Number, on, needs, offers).InOrder());
    }

    static AllocationOffer Of(KnownOffer offer) => new(offer.OfferId, offer.OrganizationId.ToString(), offer.FreeSlots);
}
