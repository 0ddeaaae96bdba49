using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>A cooperation as those who take part in it see it, with what this reader can do.</summary>
/// <param name="Seen">Those of its needs that this reader sees.</param>
/// <param name="Completing">The sides for which the reader can say how it ended.</param>
/// <param name="Joinable">Accepted introductions that the reader could take into it.</param>
public sealed record CooperationSheet(
    CooperationCase Case,
    IReadOnlyList<Need> Seen,
    IReadOnlyList<Offer> Offers,
    IReadOnlyDictionary<Guid, string> Organizations,
    long Version,
    IReadOnlyList<CooperationSide> Completing,
    IReadOnlyList<IntroductionCase> Joinable)
{
    public Cooperation Cooperation => Case.Cooperation;

    /// <summary>The sides for which the reader is asked what is left of it.</summary>
    public IReadOnlyList<CooperationSide> FollowingUp { get; init; } = [];

    /// <summary>The sides for which the reader can approve the story.</summary>
    public IReadOnlyList<CooperationSide> Approving { get; init; } = [];

    /// <summary>The sides for which the reader can take it back.</summary>
    public IReadOnlyList<CooperationSide> Withdrawing { get; init; } = [];

    public string NameOf(CooperationSide side, Web.Visit visit) => NameOf(side.Id, visit);

    /// <summary>The Party of a need, or the institution of an offer.</summary>
    public string NameOf(Guid sideId, Web.Visit visit) =>
        Offers.FirstOrDefault(offer => offer.Id == sideId)?.Content.Organization?.Name
        ?? visit.Label(Case.Needs.FirstOrDefault(need => need.Id == sideId)?.Content.Party ?? "");

    /// <summary>Reads the sheet; null where there is no such cooperation, or the actor takes no part in it.</summary>
    public static async Task<CooperationSheet?> Read(IQuerySession session, Guid cooperationId, Act act)
    {
        var found = await session.CooperationCaseOf(cooperationId, act.Today);
        if (found is null || !act.Actor.TakesPartIn(found)) return null;
        var sightOf = await session.SightOn(act.Actor, [.. found.Cooperation.NeedIds]);
        return new CooperationSheet(
            found,
            [.. found.Needs.Where(need => sightOf(need).Seen)],
            await session.LoadManyAsync<Offer>(found.Cooperation.Offers.Select(o => o.OfferId)),
            await session.OrganizationNames(found.Cooperation.Roles.Select(role => role.OrganizationId)),
            (await session.Events.FetchStreamStateAsync(cooperationId))!.Version,
            CooperationSide.Open(found, side => SayCompletionHandler.Decide(found, Saying(side, cooperationId, act))),
            found.Cooperation.State == CooperationState.Agreed && found.IsBrokeredBy(act.Actor) ? await session.Joinable(act) : [])
        {
            FollowingUp = CooperationSide.Open(found, side => SayFollowUpHandler.Decide(
                found, new SayFollowUp(cooperationId, null, true, "…", side.NeedId, side.OfferId, act))),
            Approving = CooperationSide.Open(found, side => ApproveStoryHandler.Decide(found, new ApproveStory(cooperationId, side.NeedId, side.OfferId, act))),
            Withdrawing = CooperationSide.Open(found, side => WithdrawStoryHandler.Decide(found, new WithdrawStory(cooperationId, side.NeedId, side.OfferId, act))),
        };
    }

    static SayCompletion Saying(CooperationSide side, Guid cooperationId, Act act) =>
        new(cooperationId, "…", true, true, side.NeedId, side.OfferId, act);
}
