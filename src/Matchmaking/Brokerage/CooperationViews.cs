using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>Who takes part as what, with the name of the organization.</summary>
public sealed record RoleView(string Role, Guid? OrganizationId, string? Organization, string? Party);

/// <summary>A need in a cooperation; its title for those who see the need.</summary>
public sealed record CooperationNeedView(Guid NeedId, string? Title, Completion? Completion);

/// <summary>A milestone, and whether its day has passed before it was reached.</summary>
public sealed record MilestoneView(
    Guid MilestoneId, string Title, DateOnly Due, Guid? SideId, DateOnly? ReachedOn, string? DroppedBecause, bool Late);

/// <summary>Shows cooperations to those who take part in them.</summary>
public sealed class CooperationViews(IDocumentStore store)
{
    public async Task<IResult> Show(Guid cooperationId, Door door)
    {
        await using var session = store.QuerySession();
        var found = await session.CooperationCaseOf(cooperationId, door.Today);
        if (found is null || !door.Actor.TakesPartIn(found)) return Problems.Of(Refusal.NotFound);
        var sightOf = await session.SightOn(door.Actor, [.. found.Cooperation.NeedIds]);
        var names = await session.OrganizationNames(found.Cooperation.Roles.Select(role => role.OrganizationId));
        door.ETag((await session.Events.FetchStreamStateAsync(cooperationId))!.Version);
        return Results.Json(View(found, names, need => sightOf(need).Seen ? need.Content.Title.In(door.Language) : null, door.Today), Json.Options);
    }

    /// <summary>What a deed on a cooperation answers with: the cooperation as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);

    static object View(CooperationCase found, IReadOnlyDictionary<Guid, string> names, Func<Need, string?> titleOf, DateOnly today) => new
    {
        CooperationId = found.Cooperation.Id,
        found.Cooperation.IntroductionId,
        found.Cooperation.IntroductionIds,
        found.Cooperation.NeedId,
        Needs = found.Needs.Select(need => new CooperationNeedView(need.Id, titleOf(need), found.Cooperation.CompletionOf(need.Id))),
        State = found.Cooperation.State.Word(),
        found.Cooperation.Title,
        found.Cooperation.Starts,
        found.Cooperation.Ends,
        Roles = found.Cooperation.Roles.Select(role => new RoleView(role.Role, role.OrganizationId, NameOf(role, names), role.Party)),
        found.Cooperation.AgreedAt,
        OfferIds = found.Cooperation.Offers.Select(o => o.OfferId),
        Need = found.Cooperation.NeedCompletion,
        Offers = found.Cooperation.OfferCompletions,
        Milestones = found.Cooperation.Milestones.OrderBy(one => one.Due).Select(one => new MilestoneView(
            one.MilestoneId, one.Title, one.Due, one.SideId, one.ReachedOn, one.DroppedBecause, one.IsLateOn(today))),
        found.Cooperation.FollowUps,
        StoryPublishedAt = found.Cooperation.Story?.PublishedAt,
    };

    static string? NameOf(CooperationRole role, IReadOnlyDictionary<Guid, string> names) =>
        role.OrganizationId is { } organizationId ? names.GetValueOrDefault(organizationId) : null;
}
