using System.Runtime.CompilerServices;
using Marten;

namespace Matchmaking.Clocks;

/// <summary>
/// The rows that one transaction has written and not saved yet: what pauses a clock has to find the one that started a
/// moment before, in a replay that takes hundreds of events at a time too.
/// </summary>
public sealed class OpenRows
{
    static readonly ConditionalWeakTable<IDocumentOperations, OpenRows> ByTransaction = [];

    readonly Dictionary<Guid, Deadline?> written = [];

    ClockPolicy? policy;

    /// <summary>Whether nothing is read or saved: the rows of a replay from the first event on, to compare with those that are stored.</summary>
    bool onlyReplays;

    /// <summary>The clocks that run by what was read so far.</summary>
    public IReadOnlyDictionary<Guid, Deadline> Running => written.Values.OfType<Deadline>().ToDictionary(row => row.Id);

    public static OpenRows OfReplay(IDocumentOperations operations)
    {
        var rows = new OpenRows { onlyReplays = true };
        ByTransaction.Add(operations, rows);
        return rows;
    }

    public static OpenRows Of(IDocumentOperations operations) => ByTransaction.GetOrCreateValue(operations);

    public async Task Keep(ClockChange change, IDocumentOperations operations, CancellationToken cancellation)
    {
        var before = change.Moved is null ? null : await Read(change.RowId, operations, cancellation);
        var after = change.After(before);
        written[change.RowId] = after;
        if (onlyReplays) return;
        if (after is not null) operations.Store(after);
        else if (change.Moved is null) operations.Delete<Deadline>(change.RowId);
    }

    /// <summary>What was decided about periods, read once a transaction.</summary>
    public async Task<ClockPolicy> Policy(IDocumentOperations operations, CancellationToken cancellation) =>
        policy ??= await operations.LoadAsync<ClockPolicy>(ClockPolicy.Only, cancellation) ?? ClockPolicy.Empty;

    async Task<Deadline?> Read(Guid rowId, IDocumentOperations operations, CancellationToken cancellation) =>
        written.TryGetValue(rowId, out var known) || onlyReplays ? known : await operations.LoadAsync<Deadline>(rowId, cancellation);
}
