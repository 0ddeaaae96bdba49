using Marten;
using Matchmaking.Clocks;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Reporting;

/// <summary>All cases and all lists' heads as of an event.</summary>
public sealed record OpenedBook(CaseBook Book, Func<Task<ListHeads>> Heads);

/// <summary>
/// Opens the book of all cases as of a moment. The last ones are kept: a page of many figures, and whoever looks at the next one, reads
/// no event twice. What is kept is known by its last event and by how many there were before: one that came late makes another book.
/// </summary>
public sealed class CaseBooks(IDocumentStore store, Vocabulary vocabulary, EventFeed feed, Periods periods) : IDisposable
{
    const int Kept = 2;

    readonly SemaphoreSlim turn = new(1, 1);
    readonly LinkedList<(long Position, int Count, OpenedBook Book)> books = [];

    public async Task<OpenedBook> AsOf(DateTimeOffset moment, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var session = store.QuerySession();
            var (position, count) = await Extent(session, moment, cancellation);
            return books.Where(kept => (kept.Position, kept.Count) == (position, count)).Select(kept => kept.Book).FirstOrDefault()
                ?? Keep(position, count, await Open(session, moment, cancellation));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    static async Task<(long Position, int Count)> Extent(IQuerySession session, DateTimeOffset moment, CancellationToken cancellation)
    {
        var until = session.Events.QueryAllRawEvents().Where(e => e.Timestamp <= moment);
        return (await until.OrderByDescending(e => e.Sequence).Select(e => e.Sequence).FirstOrDefaultAsync(cancellation), await until.CountAsync(cancellation));
    }

    async Task<OpenedBook> Open(IQuerySession session, DateTimeOffset moment, CancellationToken cancellation)
    {
        var book = new CaseBook(vocabulary, periods);
        while (await EventFeed.ReadUntil(session, book.Position, moment, cancellation) is [_, ..] events)
            foreach (var happened in events) book.Take(happened);
        var heads = new Lazy<Task<ListHeads>>(() => HeadsAt(book.Position));
        return new OpenedBook(book, () => heads.Value);
    }

    /// <summary>Ranking all open needs takes longest, and most figures do not ask for it.</summary>
    async Task<ListHeads> HeadsAt(long position)
    {
        await using var session = store.QuerySession();
        return ListHeads.Of(await feed.At(session, position, CancellationToken.None));
    }

    OpenedBook Keep(long position, int count, OpenedBook book)
    {
        books.AddFirst((position, count, book));
        if (books.Count > Kept) books.RemoveLast();
        return book;
    }
}
