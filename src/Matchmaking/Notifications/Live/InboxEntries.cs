using Marten;
using Weasel.Postgresql;

namespace Matchmaking.Notifications;

/// <summary>
/// Numbers the notices of an inbox in the order in which they enter it, so that a stream that saw one number has seen all before
/// it. The numbers come of a sequence, and who inserts into an inbox holds that inbox until the transaction is over: else a
/// smaller number could become visible after a larger one, and whoever reads on from the larger would miss it.
/// </summary>
public static class InboxEntries
{
    const string Numbers = "inbox_entries";

    public static void AddInboxEntries(this StoreOptions store) =>
        store.Storage.ExtendedSchemaObjects.Add(new Sequence($"{store.DatabaseSchemaName}.{Numbers}"));

    public static async Task<Notice> Entering(this IDocumentSession session, Notice notice, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        var entry = await session.QueryAsync<long>(
            $"with own as materialized (select pg_advisory_xact_lock(hashtextextended(?, 0))) select nextval('matchmaking.{Numbers}') from own",
            cancellation,
            $"inbox/{notice.PersonId}");
        return notice with { Entry = entry[0] };
    }
}
