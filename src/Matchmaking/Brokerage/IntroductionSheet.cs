using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Brokerage;

/// <summary>An introduction as one reader may see it, with what this reader can do.</summary>
/// <param name="Answering">The sides for which the reader's answer is awaited.</param>
/// <param name="Extending">The sides for which the reader can ask for more time to agree.</param>
/// <param name="MayOpen">Whether the reader can open the cooperation now.</param>
public sealed record IntroductionSheet(
    IntroductionView Introduction, Need Need, long Version, IReadOnlyList<OpenSide> Answering, IReadOnlyList<OpenSide> Extending, bool MayOpen)
{
    /// <summary>Reads the sheet; null where there is no such introduction, or the actor takes no part in it.</summary>
    public static async Task<IntroductionSheet?> Read(IQuerySession session, Guid introductionId, Act act)
    {
        var found = await session.CaseOf(introductionId, act.Today);
        if (found is null || !act.Actor.TakesPartIn(found)) return null;
        var offers = await session.LoadManyAsync<Offer>(found.Introduction.Offers.Select(o => o.OfferId));
        return new IntroductionSheet(
            IntroductionViews.View(found, offers, act.Actor),
            found.Need,
            (await session.Events.FetchStreamStateAsync(introductionId))!.Version,
            OpenSide.Among(found, act, side => AcceptIntroductionHandler.Decide(found, new AcceptIntroduction(introductionId, side, act))),
            OpenSide.Among(found, act, side => ExtendAgreementHandler.Decide(found, new ExtendAgreement(introductionId, side, "…", act))),
            OpenCooperationHandler.Decide(Opening(introductionId, act), found, [], new TakenSlots()).Refusal is null);
    }

    static OpenCooperation Opening(Guid introductionId, Act act) => new(Guid.Empty, introductionId, "…", null, null, [], act);
}
