using Marten;

namespace Matchmaking.Deeds;

/// <summary>Runs a pure decision on a record's stream; the surrounding handler's transaction saves what happened.</summary>
public static class Deed
{
    /// <summary>Decides on a record that exists; appends the events unless something stands against it.</summary>
    /// <param name="mark">Adds marks to an event before it is appended, where a room reads events across streams.</param>
    public static async Task<Answer> Decide<T>(
        this IDocumentSession session, Guid recordId, Act act, Func<T, Decision> decide, Func<object, object>? mark = null)
        where T : class
    {
        if (await session.AnsweredBefore(act) is { } before) return before;
        var stream = await session.Events.FetchForWriting<T>(recordId);
        var decision = stream.Aggregate is { } state ? decide(state) : Refusal.NotFound;
        var version = stream.CurrentVersion ?? 0;
        if (act.Objection(decision.Refusal, version) is { } refusal) return new Answer(recordId, version, refusal);
        stream.AppendMany(Marked(decision, mark));
        return session.Remember(act, new Answer(recordId, version + decision.Events.Length));
    }

    /// <summary>Begins a record's stream, unless something stands against it.</summary>
    public static async Task<Answer> Begin<T>(
        this IDocumentSession session, Guid recordId, Act act, Decision decision, Func<object, object>? mark = null)
        where T : class
    {
        if (await session.AnsweredBefore(act) is { } before) return before;
        if (act.Objection(decision.Refusal, 0) is { } refusal) return new Answer(recordId, 0, refusal);
        session.Events.StartStream<T>(recordId, Marked(decision, mark));
        return session.Remember(act, new Answer(recordId, decision.Events.Length));
    }

    static IEnumerable<object> Marked(Decision decision, Func<object, object>? mark) =>
        mark is null ? decision.Events : decision.Events.Select(mark);
}
