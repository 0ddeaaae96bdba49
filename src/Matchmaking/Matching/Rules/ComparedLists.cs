using Marten;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Makes the lists of open needs by the rules in force and by proposed ones, both as of one event. It keeps the two engines
/// from one portion to the next and lets them go after the last; on another node, or after a crash, they are made again.
/// </summary>
public sealed class ComparedLists(IDocumentStore store, EventFeed feed, Vocabulary vocabulary) : IDisposable
{
    readonly SemaphoreSlim turn = new(1, 1);
    Both? kept;

    /// <summary>The next needs with their lists, how many needs there are in all, and the event as of which they are read.</summary>
    public async Task<(IReadOnlyList<ComparedNeed> Needs, int Total, long Position)> Of(
        RulesVersion proposal, ComparisonProgress progress, int most, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var position = progress.Position > 0 ? progress.Position : await feed.Now(store, known => known.Position, cancellation);
            if (kept is null || kept.Position != position || kept.Rules != proposal.Number)
                kept = await Make(proposal, position, cancellation);
            var both = kept;
            var day = DateOnly.FromDateTime(progress.StartedAt.UtcDateTime);
            var needs = await Compared(both, [.. both.NeedIds.Skip(progress.Done).Take(most)], day, cancellation);
            if (progress.Done + needs.Length >= both.NeedIds.Length) kept = null;
            return (needs, both.NeedIds.Length, position);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    async Task<Both> Make(RulesVersion proposal, long position, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var then = await feed.At(session, position, cancellation);
        return new Both(proposal.Number, position, then, then.Engine!, then.Under(proposal), [.. then.OpenNeeds.Order()]);
    }

    /// <summary>Where an organization is, its offer says now; it is no part of what is ranked.</summary>
    async Task<ComparedNeed[]> Compared(Both both, Guid[] needIds, DateOnly day, CancellationToken cancellation)
    {
        var lists = needIds.Select(needId => (NeedId: needId, Before: Best(both.InForce, needId), After: Best(both.Proposed, needId))).ToArray();
        await using var session = store.QuerySession();
        var offers = await session.LoadManyAsync<Offer>(cancellation, lists.SelectMany(list => list.Before.Concat(list.After)).Distinct());
        var regions = offers.ToDictionary(offer => offer.Id, offer => RegionOf(offer.Content.Organization?.Country));
        return [.. lists.Select(list => new ComparedNeed(GroupsOf(both.Known.Need(list.NeedId)!, day), Places(list.Before), Places(list.After)))];

        IReadOnlyList<ListedPlace> Places(Guid[] offerIds) => [.. offerIds.Select(offerId => new ListedPlace(offerId, regions[offerId]))];
    }

    static Guid[] Best(MatchingEngine engine, Guid needId) => [.. engine.Best(needId, RulesComparison.Length).Select(row => row.OfferId)];

    IReadOnlyList<NeedGroup> GroupsOf(NeedFacts need, DateOnly day)
    {
        var party = need.Content.Party!;
        return
        [
            new(NeedGroup.Region, RegionOf(party)),
            .. new[] { NeedGroup.Ldc, NeedGroup.Sids }
                .Where(group => vocabulary.IsMember(group, party, day))
                .Select(group => new NeedGroup(group, group)),
            .. need.Content.Languages.Select(LanguageTag.Primary).Distinct()
                .Select(language => new NeedGroup(NeedGroup.Language, language)),
        ];
    }

    /// <summary>The widest region of M49; countries that are no Party, and the Union, lie in none that the lists know.</summary>
    string RegionOf(string? country) =>
        (country is null ? null : vocabulary.Parties.GetValueOrDefault(country)?.UnRegion) ?? NeedGroup.Elsewhere;

    sealed record Both(int Rules, long Position, KnownRecords Known, MatchingEngine InForce, MatchingEngine Proposed, Guid[] NeedIds);
}
