using System.Collections.Immutable;
using Marten;

namespace Matchmaking.Matching;

/// <summary>Saves kept lists, and the word of who entered one. What events changed is saved with them; after a change of rules all lists follow, some at a time.</summary>
public sealed class ListKeeping
{
    /// <summary>So many lists are searched for at a time, that events do not wait longer.</summary>
    public const int Portion = 256;

    // What was last saved of a list is remembered, for to load all that a page of events touches takes longer than to make them.
    readonly Dictionary<Guid, SavedList> saved = [];
    int finished;

    /// <summary>Whether this node keeps the lists.</summary>
    public bool IsHere { get; private set; }

    public void Begin(KnownRecords known)
    {
        IsHere = true;
        known.KeepLists();
    }

    /// <summary>Needs whose list may be another, those that ended among them; of lists that are not known yet, a portion.</summary>
    public static IReadOnlyList<Guid> Changed(KnownRecords known)
    {
        if (known.Engine is not { } engine) return [];
        var unknown = engine.Unknown;
        return unknown.Count <= Portion
            ? engine.TakeChangedLists()
            : [.. engine.TakeChangedLists().Where(needId => !unknown.Contains(needId)), .. unknown.Order().Take(Portion)];
    }

    /// <summary>Saves those of the lists that are others now than they were.</summary>
    public async Task Keep(
        KnownRecords known, IReadOnlyList<Guid> touched, IDocumentOperations operations, Func<CandidatesEntered, ValueTask> say, DateTimeOffset now, CancellationToken cancellation)
    {
        if (known.Engine is not { } engine || touched.Count == 0) return;
        await Remember(touched, operations, cancellation);
        CandidateEntered[] entered = [.. touched.Order().SelectMany(needId => Keep(known, engine, needId, operations))];
        if (entered.Length > 0) await say(new CandidatesEntered(entered));
        await KeepProgress(known, engine, operations, now, cancellation);
    }

    /// <summary>What was saved of these lists, or was to be, may not be what is there: it is looked up when they are next kept.</summary>
    public void Forget(IEnumerable<Guid> needIds)
    {
        foreach (var needId in needIds) saved.Remove(needId);
    }

    /// <summary>Others may have saved lists since.</summary>
    public void ForgetAll() => saved.Clear();

    async Task Remember(IReadOnlyList<Guid> touched, IDocumentOperations operations, CancellationToken cancellation)
    {
        var missing = touched.Where(needId => !saved.ContainsKey(needId)).ToArray();
        if (missing.Length == 0) return;
        var lists = (await operations.LoadManyAsync<Shortlist>(cancellation, missing)).ToDictionary(list => list.Id);
        foreach (var needId in missing) saved[needId] = SavedList.Of(lists.GetValueOrDefault(needId));
    }

    /// <summary>Saves the list if it is another now, and tells what entered its head.</summary>
    IEnumerable<CandidateEntered> Keep(KnownRecords known, MatchingEngine engine, Guid needId, IDocumentOperations operations)
    {
        var before = saved[needId];
        if (known.Need(needId) is not { Open: true } need)
        {
            // Only open needs have a list; what was shown before stays to be asked for as of then.
            if (before.IsThere) operations.Delete<Shortlist>(needId);
            saved.Remove(needId);
            return [];
        }
        var list = new Shortlist(needId, need.Key, engine.Rules.Number, known.Position, [.. engine.Kept(needId)]);
        if (SavedList.Of(list) is var after && after == before) return [];
        operations.Store(list);
        saved[needId] = after;
        return list.EnteredSince(before);
    }

    async Task KeepProgress(
        KnownRecords known, MatchingEngine engine, IDocumentOperations operations, DateTimeOffset now, CancellationToken cancellation)
    {
        if (finished == engine.Rules.Number) return;
        var rules = engine.Rules.Number;
        var (total, left) = (known.OpenNeeds.Count(), engine.Unknown.Count);
        if (left == 0) finished = rules;
        var progress = await operations.LoadAsync<RerankProgress>(RerankProgress.IdOf(rules), cancellation);
        if (progress is { FinishedAt: not null }) return;
        progress ??= RerankProgress.Begin(rules, total, now);
        operations.Store(progress with { Total = total, Done = total - left, FinishedAt = left == 0 ? now : null });
    }
}
