using System.Collections.Immutable;
using Marten;
using Matchmaking.Health;
using Matchmaking.Matching;

namespace Matchmaking.Rebuilds;

/// <summary>
/// The ranking in memory and the lists that are saved of it. It is made once more from all events, beside the one that answers; each list
/// is compared with the one that is saved. A list that is mended is saved without a word: whoever entered it has been told.
/// </summary>
public sealed class KeptRanking(EventFeed feed, ListKeeping keeping, Lag lag, IDocumentStore store) : IView
{
    /// <summary>So many lists are compared between two events.</summary>
    const int AtOnce = 200;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Name => "shortlist";

    public ViewKind Kind => ViewKind.Ranking;

    public async Task<long> Rows(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Shortlist>().CountAsync(cancellation);
    }

    public async Task<long> Work(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Events.QueryAllRawEvents().OrderByDescending(e => e.Sequence).Select(e => e.Sequence).FirstOrDefaultAsync(cancellation);
    }

    public async Task<Portion> Look(Looking looking, CancellationToken cancellation)
    {
        if (await feed.Anew(store, looking.Tell, cancellation) is not { Engine: not null } anew) return Portion.Stopped;
        var suspects = await Suspects(anew, cancellation);
        if (suspects.Count > 0) await LetArrive(cancellation);
        var differences = await Compare(suspects, anew, looking, cancellation);
        if (looking.Mends) await feed.Exchange(store, anew, keeping.IsHere, cancellation);
        return new Portion(anew.Position, null, differences);
    }

    /// <summary>A list may have been on its way to be saved while it was compared; where nobody keeps lists, it is waited for in vain.</summary>
    async Task LetArrive(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await lag.CaughtUp(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What did not arrive is compared as it is.
        }
    }

    async Task<IReadOnlyList<Guid>> Suspects(KnownRecords anew, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var saved = await session.Query<Shortlist>().Select(list => list.Id).ToListAsync(cancellation);
        var suspects = new List<Guid>();
        foreach (var some in anew.OpenNeeds.Union(saved).Order().Chunk(AtOnce))
            suspects.AddRange((await Look(some, session, anew, cancellation)).Where(list => list.Difference is not null).Select(list => list.NeedId));
        return suspects;
    }

    async Task<ImmutableArray<Difference>> Compare(
        IReadOnlyList<Guid> suspects, KnownRecords anew, Looking looking, CancellationToken cancellation)
    {
        var found = new List<Difference>();
        foreach (var some in suspects.Chunk(AtOnce))
        {
            foreach (var (needId, list, difference) in await Look(some, looking.Session, anew, cancellation))
            {
                if (difference is null) continue;
                found.Add(difference);
                if (!looking.Mends) continue;
                if (list is null) looking.Session.Delete<Shortlist>(needId);
                else looking.Session.Store(list);
            }
        }
        if (looking.Mends && found.Count > 0) await Save(found, looking.Session, cancellation);
        return [.. found];
    }

    /// <summary>Before the lists are kept anew: what is found saved as it is made tells nobody.</summary>
    async Task Save(IReadOnlyList<Difference> found, IDocumentSession session, CancellationToken cancellation)
    {
        await session.SaveChangesAsync(cancellation);
        await feed.AsItStands(_ =>
        {
            keeping.Forget(found.Select(difference => difference.RecordId));
            return Task.FromResult(true);
        }, cancellation);
    }

    /// <summary>The lists of these needs as they should be, with what differs in the saved ones.</summary>
    Task<List<(Guid NeedId, Shortlist? List, Difference? Difference)>> Look(
        Guid[] needIds, IQuerySession session, KnownRecords anew, CancellationToken cancellation) => feed.Beside(store, anew, async (_, now) =>
    {
        var saved = (await session.LoadManyAsync<Shortlist>(cancellation, needIds)).ToDictionary(list => list.Id);
        var looked = new List<(Guid, Shortlist?, Difference?)>();
        foreach (var needId in needIds)
        {
            var list = now.Need(needId) is { Open: true } need
                ? new Shortlist(needId, need.Key, now.Engine!.Rules.Number, now.Position, [.. now.Engine.Best(needId, MatchingEngine.RowsServed)])
                : null;
            looked.Add((needId, list, Differing(needId, saved.GetValueOrDefault(needId), list)));
        }
        return looked;
    }, cancellation);

    static Difference? Differing(Guid needId, Shortlist? saved, Shortlist? list) => (saved, list) switch
    {
        (null, null) => null,
        (null, _) => Difference.Missing(needId),
        (_, null) => Difference.Extra(needId),
        _ => Fields(saved, list) is { IsEmpty: false } fields ? Difference.Other(needId, fields) : null,
    };

    static ImmutableArray<string> Fields(Shortlist saved, Shortlist list) =>
    [
        .. saved.Candidates.SequenceEqual(list.Candidates) ? [] : new[] { "candidates" },
        .. saved.Need == list.Need ? [] : new[] { "need" },
        .. saved.Rules == list.Rules ? [] : new[] { "rules" },
    ];
}
