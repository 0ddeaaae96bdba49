using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Brokerage;

/// <summary>An introduction as one reader may see it, with what this reader can do.</summary>
/// <param name="Answering">The sides for which the reader's answer is awaited.</param>
/// <param name="MayOpen">Whether the reader can open the cooperation now.</param>
/// <param name="Joinable">Other accepted introductions that could become part of that cooperation.</param>
public sealed record IntroductionSheet(
    IntroductionView Introduction, Need Need, long Version, IReadOnlyList<OpenSide> Answering, bool MayOpen, IReadOnlyList<IntroductionCase> Joinable)
{
    /// <summary>The sides for which the reader could accept now.</summary>
    public IReadOnlyList<OpenSide> Accepting { get; init; } = [];

    /// <summary>The sides for which the reader could ask for more time to agree now.</summary>
    public IReadOnlyList<OpenSide> Extending { get; init; } = [];

    /// <summary>The sides for which the reader could propose other terms now.</summary>
    public IReadOnlyList<TermsSide> Proposing { get; init; } = [];

    /// <summary>The sides for which the reader could answer the other side's terms now.</summary>
    public IReadOnlyList<TermsSide> AnsweringTerms { get; init; } = [];

    /// <summary>Reads the sheet; null where there is no such introduction, or the actor takes no part in it.</summary>
    public static async Task<IntroductionSheet?> Read(IQuerySession session, Guid introductionId, Act act)
    {
        var found = await session.CaseOf(introductionId, act.Today);
        if (found is null || !act.Actor.TakesPartIn(found)) return null;
        var mayOpen = OpenCooperationHandler.Decide(Opening(introductionId, act), Ground(found)).Refusal is null;
        var offers = await session.LoadManyAsync<Offer>(found.Introduction.Offers.Select(o => o.OfferId));
        return new IntroductionSheet(
            IntroductionViews.View(found, offers, act.Actor),
            found.Need,
            (await session.Events.FetchStreamStateAsync(introductionId))!.Version,
            OpenSide.Among(found, act, side => DeclineIntroductionHandler.Decide(found, new DeclineIntroduction(introductionId, "…", side, act))),
            mayOpen,
            mayOpen ? await session.Joinable(act, besides: introductionId) : [])
        {
            Accepting = OpenSide.Among(found, act, side => AcceptIntroductionHandler.Decide(found, new AcceptIntroduction(introductionId, side, act))),
            Extending = OpenSide.Among(found, act, side => ExtendAgreementHandler.Decide(found, new ExtendAgreement(introductionId, side, "…", act))),
            Proposing = TermsSide.Among(found, act.Actor, offerId =>
                ProposeTermsHandler.Decide(found, new ProposeTerms(introductionId, offerId, "…", null, null, null, null, act))),
            AnsweringTerms = TermsSide.Among(found, act.Actor, offerId =>
                AcceptTermsHandler.Decide(found, new AcceptTerms(introductionId, offerId, act))),
        };
    }

    static OpenCooperation Opening(Guid introductionId, Act act) => new(Guid.Empty, introductionId, [], "…", null, null, [], [], act);

    static OpeningGround Ground(IntroductionCase found) => new(found, [], [], new TakenSlots(), new HashSet<Guid>());
}
