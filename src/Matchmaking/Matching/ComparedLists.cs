using JasperFx.Events;
using Marten;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Makes the lists of open needs by the rules in force and by proposed ones, both as of one event. It keeps the two engines
/// from one portion to the next and lets them go after the last; on another node, or after a crash, they are made again.
/// </summary>
public sealed class ComparedLists(IDocumentStore store, EventFeed feed, Vocabulary vocabulary, Instance instance) : IDisposable
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
            ComparedNeed[] needs = [.. both.NeedIds.Skip(progress.Done).Take(most).Select(needId => Compared(both, needId, day))];
            if (progress.Done + needs.Length >= both.NeedIds.Length) kept = null;
            return (needs, both.NeedIds.Length, position);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Known records switch their engine where rules are adopted: the proposal is shown to them as if it were.</summary>
    async Task<Both> Make(RulesVersion proposal, long position, CancellationToken cancellation)
    {
        using var own = new EventFeed(vocabulary, instance);
        await using var session = store.QuerySession();
        await own.ReadyFor(session, position, cancellation);
        var inForce = own.Known.Engine!;
        var adopted = new RulesAdopted(RulesAdopted.Stream, proposal, "system:rules", default);
        own.Known.Take(new Event<RulesAdopted>(adopted) { StreamId = RulesAdopted.Stream, Sequence = position });
        return new Both(proposal.Number, position, own.Known, inForce, own.Known.Engine!, [.. own.Known.OpenNeeds.Order()]);
    }

    ComparedNeed Compared(Both both, Guid needId, DateOnly day)
    {
        var need = both.Known.Need(needId)!;
        return new ComparedNeed(GroupsOf(need, day), Places(both.Known, both.InForce, need), Places(both.Known, both.Proposed, need));
    }

    IReadOnlyList<ListedPlace> Places(KnownRecords known, MatchingEngine engine, NeedFacts need) =>
    [
        .. engine.OffersFor(need, RulesComparison.Length)
            .Select(row => new ListedPlace(row.OfferId, RegionOf(known.Offer(row.OfferId)!.Content.Organization?.Country))),
    ];

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
