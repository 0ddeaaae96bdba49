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

    /// <summary>The notice with its number; and, asked with it since every notice would have to ask, whether any webhook listens.</summary>
    public static async Task<(Notice Notice, bool Listened)> Entering(
        this IDocumentSession session, Notice notice, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        var (entry, listened) = (await session.AdvancedSql.QueryAsync<long, bool>(Next, cancellation, $"inbox/{notice.PersonId}"))[0];
        return (notice with { Entry = entry }, listened);
    }

    const string Next = $"""
        with own as materialized (select pg_advisory_xact_lock(hashtextextended(?, 0)))
        select row(nextval('matchmaking.{Numbers}')), row(exists(
            select 1 from matchmaking.mt_doc_webhook w
            where w.data -> 'kinds' @> '["{nameof(WebhookKind.Notice)}"]' and w.data ->> 'offSince' is null))
        from own
        """;
}
