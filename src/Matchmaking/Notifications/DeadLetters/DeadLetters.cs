using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten;
using Matchmaking.Deeds;
using Wolverine.Persistence.Durability.DeadLetterManagement;
using Wolverine.Runtime;

namespace Matchmaking.Notifications;

/// <summary>
/// All that could not be handled: messages in the bus's own table, and events at which announcing failed, which the event store
/// keeps. Reads both, hands them to their handlers again, and lets go of them.
/// </summary>
public sealed class DeadLetters(IWolverineRuntime bus, IDocumentStore store)
{
    /// <summary>A part of the list. Events come with the first part: they are few, and the more serious.</summary>
    public async Task<Page<DeadLetter>> Read(string? cursor, int? take, CancellationToken cancellation)
    {
        var (rows, from) = (Cursor.Rows(take), Offset.Read(cursor));
        var query = new DeadLetterEnvelopeQuery { PageSize = rows, PageNumber = (from / rows) + 1 };
        var found = await bus.Storage.DeadLetters.QueryAsync(query, cancellation);
        DeadLetter[] messages = [.. found.Envelopes.Select(DeadLetter.Of)];
        var events = from == 0 ? await Events(cancellation) : [];
        var next = found.TotalCount > from + rows ? $"{from + rows}" : null;
        return new Page<DeadLetter>([.. events.Concat(messages).OrderByDescending(letter => letter.At)], next);
    }

    public async Task<DeadLetter?> Find(Guid deadLetterId, CancellationToken cancellation) =>
        await bus.Storage.DeadLetters.DeadLetterEnvelopeByIdAsync(deadLetterId, null) is { } letter
            ? DeadLetter.Of(letter)
            : (await Events(cancellation)).FirstOrDefault(happened => happened.DeadLetterId == deadLetterId);

    /// <summary>Marks messages to be handled again, which the bus sees to within seconds; of events it returns what happened.</summary>
    public async Task<IReadOnlyList<object>> Replay(
        IReadOnlyList<DeadLetter> letters, IDocumentSession session, CancellationToken cancellation)
    {
        var ids = letters.Select(letter => letter.DeadLetterId).ToArray();
        var unheard = await session.LoadManyAsync<DeadLetterEvent>(cancellation, ids);
        session.DeleteObjects(unheard);
        var messages = ids.Except(unheard.Select(happened => happened.Id)).ToArray();
        if (messages.Length > 0) await bus.Storage.DeadLetters.ReplayAsync(new DeadLetterEnvelopeQuery(messages), cancellation);
        var happenings = await Happenings(session, unheard, cancellation);
        return [.. unheard.Select(letter => happenings.GetValueOrDefault(letter.EventSequence)?.Data).OfType<object>()];
    }

    public async Task Drop(DeadLetter letter, IDocumentSession session, CancellationToken cancellation)
    {
        session.Delete<DeadLetterEvent>(letter.DeadLetterId);
        await bus.Storage.DeadLetters.DiscardAsync(new DeadLetterEnvelopeQuery([letter.DeadLetterId]), cancellation);
    }

    async Task<IReadOnlyList<DeadLetter>> Events(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var letters = await session.Query<DeadLetterEvent>().Where(letter => letter.ProjectionName == NotificationsRoom.Subscription)
            .OrderByDescending(letter => letter.Timestamp).Take(Cursor.LargestTake).ToListAsync(cancellation);
        var happenings = await Happenings(session, letters, cancellation);
        return [.. letters.Select(letter => DeadLetter.Of(letter, happenings.GetValueOrDefault(letter.EventSequence)))];
    }

    static async Task<Dictionary<long, IEvent>> Happenings(
        IQuerySession session, IReadOnlyList<DeadLetterEvent> letters, CancellationToken cancellation)
    {
        var sequences = letters.Select(letter => letter.EventSequence).ToArray();
        if (sequences.Length == 0) return [];
        var events = await session.Events.QueryAllRawEvents().Where(happened => sequences.Contains(happened.Sequence)).ToListAsync(cancellation);
        return events.ToDictionary(happened => happened.Sequence);
    }
}
