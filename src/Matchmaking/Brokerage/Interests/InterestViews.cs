using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>An interest as those read it who see it.</summary>
public sealed record InterestView(
    Guid InterestId,
    Guid NeedId,
    Guid OrganizationId,
    string? Organization,
    Guid? OfferId,
    string Message,
    bool AsPartner,
    DateOnly Until,
    string State,
    string? Reason,
    Guid? IntroductionId,
    DateTimeOffset At);

/// <summary>Shows interests to the institutions that have them, to the need's side and to those who broker.</summary>
public sealed class InterestViews(IDocumentStore store)
{
    public async Task<IResult> OnNeed(Guid needId, Door door)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId);
        if (need is null || !(await session.SightOn(door.Actor, needId))(need).Seen) return Problems.Of(Refusal.NotFound);
        return Results.Json(new Page<InterestView>(await session.InterestsOn(need, door.Actor), null), Json.Options);
    }

    public async Task<IResult> Show(Guid interestId, Door door)
    {
        await using var session = store.QuerySession();
        var found = await session.InterestCaseOf(interestId);
        if (found is null || !door.Actor.Sees(found)) return Problems.Of(Refusal.NotFound);
        door.ETag((await session.Events.FetchStreamStateAsync(interestId))!.Version);
        return Results.Json((await session.InterestsOn(found.Need, door.Actor)).Single(one => one.InterestId == interestId), Json.Options);
    }

    /// <summary>What a deed on an interest answers with: the interest as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);
}

/// <summary>Reads the interests in a need that somebody sees.</summary>
public static class InterestReading
{
    public static async Task<IReadOnlyList<InterestView>> InterestsOn(this IQuerySession session, Need need, Actor actor)
    {
        var all = await session.Query<Interest>().Where(one => one.NeedId == need.Id).OrderBy(one => one.At).ToListAsync();
        var seen = all.Where(one => actor.Sees(new InterestCase(one, need))).ToArray();
        var names = await session.OrganizationNames(seen.Select(one => (Guid?)one.OrganizationId));
        return
        [
            .. seen.Select(one => new InterestView(
                one.Id, need.Id, one.OrganizationId, names.GetValueOrDefault(one.OrganizationId), one.OfferId, one.Message,
                one.AsPartner, one.Until, one.State.Word(), one.Reason, one.IntroductionId, one.At)),
        ];
    }
}
