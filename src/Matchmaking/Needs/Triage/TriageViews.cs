using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Needs.Triage;

/// <summary>The triage of a need as those who work on it read it.</summary>
public sealed record TriageShown(Guid NeedId, TriageOfNeed? Triage, int? CentrePriority, IReadOnlyList<string> Explained);

/// <summary>Shows the triage of a need to its brokers and its own side, and the page on which brokers do it.</summary>
public sealed class TriageViews(IDocumentStore store)
{
    public async Task<IResult> Show(Guid needId, Door door)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId);
        if (need is null || !(await session.SightOn(door.Actor, needId))(need).Seen) return Problems.Of(Refusal.NotFound);
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        if (!MayRead(door.Actor, need)) return Problems.Of(NeedDeeds.OnlyItsBrokers);
        return Results.Json(Shown(need, door.Language), Json.Options);
    }

    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);

    public async Task<IResult> Page(Guid needId, Visit visit)
    {
        await using var session = store.QuerySession();
        if (await NeedSheet.Read(session, needId, new Act(visit.Actor, visit.Now)) is not { } sheet) return Pages.NotFound();
        return visit.Actor.MayBroker(sheet.Need) || visit.Attempt is not null
            ? visit.Show<TriagePage>(new { Sheet = sheet })
            : Pages.Error(403);
    }

    static TriageShown Shown(Need need, string language) => new(
        need.Id, need.Triaged, need.Priority,
        need.Triaged is { } triage ? TriageSentences.Of(triage, need.Priority, Texts.In(language), language) : []);

    static bool MayRead(Actor actor, Need need) => actor.MayBroker(need) || actor.IsOwnSideOf(need);
}
