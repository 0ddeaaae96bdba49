using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Brokerage;

/// <summary>A cooperation as those who take part in it see it, with the sides that have yet to say how it ended.</summary>
public sealed record CooperationSheet(
    Cooperation Cooperation, Need Need, IReadOnlyList<Offer> Offers, long Version, IReadOnlyList<OpenSide> Completing)
{
    /// <summary>Reads the sheet; null where there is no such cooperation, or the actor takes no part in it.</summary>
    public static async Task<CooperationSheet?> Read(IQuerySession session, Guid cooperationId, Act act)
    {
        if (await session.LoadAsync<Cooperation>(cooperationId) is not { } cooperation) return null;
        var found = await session.CaseOf(cooperation.IntroductionId, act.Today);
        if (found is null || !act.Actor.TakesPartIn(found)) return null;
        return new CooperationSheet(
            cooperation,
            found.Need,
            await session.LoadManyAsync<Offer>(cooperation.Offers.Select(o => o.OfferId)),
            (await session.Events.FetchStreamStateAsync(cooperationId))!.Version,
            OpenSide.Among(found, act, side => SayCompletionHandler.Decide(cooperation, found, Saying(cooperationId, side, act))));
    }

    static SayCompletion Saying(Guid cooperationId, Guid? offerId, Act act) => new(cooperationId, "…", true, true, offerId, act);
}
