using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs.Routing;
using Matchmaking.Participants;

namespace Matchmaking.Needs;

/// <summary>What every deed on a need has in common: it must be seen before it can be done, and who stands on its side.</summary>
public static class NeedDeeds
{
    public static async Task<Answer> OnNeed(this IDocumentSession session, Guid needId, Act act, Func<Need, Decision> decide)
    {
        var sightOf = await session.SightOn(act.Actor, needId);
        return await session.Decide<Need>(needId, act, need => sightOf(need).Seen ? decide(need) : Refusal.NotFound);
    }

    /// <summary>Still written on before the focal points have it, for the first time or again.</summary>
    public static bool IsDraft(this Need need) => need.State is NeedState.Drafted or NeedState.Returned;

    /// <summary>The need's own side: who wrote it, who drafts or endorses for its Parties, who speaks for its requester or for a partner.</summary>
    public static bool IsOwnSideOf(this Actor actor, Need need) =>
        actor.By == need.Author
        || need.AskedFor.Any(actor.DraftsFor)
        || (need.RequesterId is { } requester && actor.SpeaksFor(requester))
        || need.Partners.Any(actor.Represents);

    /// <summary>Who may change or take back a need: its author, who drafts for its first Party, its requester.</summary>
    public static bool MayWriteOn(this Actor actor, Need need) =>
        (actor.IsSignedIn && actor.By == need.Author)
        || (need.Content.Party is { } party && actor.DraftsFor(party))
        || (need.RequesterId is { } requester && actor.SpeaksFor(requester));

    /// <summary>
    /// Whoever may broker this need: an officer of a centre that covers one of its Parties that day, has it or leads it too, or
    /// a coordinator.
    /// </summary>
    public static bool MayBroker(this Actor actor, Need need) => actor.IsCoordinator || actor.IsOfficerOn(need);

    /// <summary>Whoever brokers it introduces offers to it while it is open, or goes on after an agreement.</summary>
    public static bool MayIntroduce(this Actor actor, Need need) => need.State is NeedState.Open or NeedState.Agreed && actor.MayBroker(need);

    public static Refusal OnlyItsWriters(Need need) =>
        Refusal.Forbidden($"a drafter or focal point of {need.Content.Party:term}, or the requester whose need it is");

    public static readonly Refusal OnlyItsBrokers =
        Refusal.Forbidden($"an officer of a support centre that covers the Party today, or a coordinator of the global entity");

    public static Refusal OnlyFocalPointOf(string? party) =>
        party is null ? Refusal.Forbidden($"a focal point of the Party") : Refusal.Forbidden($"a focal point of {party:term}");
}
