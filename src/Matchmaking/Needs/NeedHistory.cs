using JasperFx.Events;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs.Routing;
using Matchmaking.Participants;

namespace Matchmaking.Needs;

/// <summary>What happened to a need: what, who and when, as the events say it.</summary>
/// <param name="What">The stable name of the event.</param>
/// <param name="Who">The person's name for those who broker or are of the need's side; the person's part for others.</param>
public sealed record HistoryRow(string What, string Who, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt)
{
    /// <summary>The centres that have the case from then on, where that changed; none is the global entity.</summary>
    public IReadOnlyList<string>? Centres { get; init; }
}

/// <summary>Reads the history of a need for somebody who may see the need.</summary>
public sealed class NeedHistory(IDocumentStore store)
{
    public async Task<IResult> Show(Guid needId, Door door)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId);
        var sightOf = await session.SightOn(door.Actor, needId);
        if (need is null || !sightOf(need).Seen) return Problems.Of(Refusal.NotFound);
        return Results.Json(new Page<HistoryRow>(await Read(session, need, sightOf(need)), null), Json.Options);
    }

    /// <summary>The rows, the oldest first, one for each version of the need.</summary>
    public static async Task<IReadOnlyList<HistoryRow>> Read(IQuerySession session, Need need, NeedSight sight)
    {
        var events = await session.Events.FetchStreamAsync(need.Id);
        var names = sight.Shortlist ? await session.NamesOf(events.Select(By)) : PeopleNames.Unnamed;
        return [.. events.Select(e => Row(e, names))];
    }

    static HistoryRow Row(IEvent happened, PeopleNames names) =>
        new(happened.EventTypeName, names.Of(By(happened)), HappenedAt(happened), happened.Timestamp)
        {
            Centres = happened.Data is NeedRouted routed ? routed.Centres : null,
        };

    static string By(IEvent happened) => ((IHappened)happened.Data).By;

    static DateTimeOffset HappenedAt(IEvent happened) => ((IHappened)happened.Data).HappenedAt;
}
