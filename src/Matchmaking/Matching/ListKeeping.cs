using System.Collections.Immutable;
using Marten;

namespace Matchmaking.Matching;

/// <summary>Saves kept lists, and the word of who entered one. What events changed is saved with them; after a change of rules all lists follow, some at a time.</summary>
public sealed class ListKeeping
{
    /// <summary>So many lists are searched for at a time, that events do not wait longer.</summary>
    public const int Portion = 256;

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
        KnownRecords known, IReadOnlyList<Guid> touched, IDocumentOperations operations, Func<CandidateEntered, ValueTask> say, DateTimeOffset now, CancellationToken cancellation)
    {
        if (known.Engine is not { } engine || touched.Count == 0) return;
        var before = (await operations.LoadManyAsync<Shortlist>(cancellation, touched)).ToDictionary(list => list.Id);
        foreach (var needId in touched.Order())
            await Keep(known, engine, needId, before.GetValueOrDefault(needId), operations, say);
        await KeepProgress(known, engine, operations, now, cancellation);
    }

    static async Task Keep(
        KnownRecords known, MatchingEngine engine, Guid needId, Shortlist? before, IDocumentOperations operations, Func<CandidateEntered, ValueTask> say)
    {
        if (known.Need(needId) is not { Open: true } need)
        {
            // Only open needs have a list; what was shown before stays to be asked for as of then.
            operations.Delete<Shortlist>(needId);
            return;
        }
        var list = new Shortlist(needId, need.Key, engine.Rules.Number, known.Position, [.. engine.Kept(needId)]);
        if (list.SameRowsAs(before)) return;
        operations.Store(list);
        foreach (var entered in list.EnteredSince(before)) await say(entered);
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
