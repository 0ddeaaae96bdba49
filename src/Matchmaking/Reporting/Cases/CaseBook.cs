using JasperFx.Events;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Reporting;

/// <summary>
/// Follows all events in their order and keeps what figures ask of each case, so that any past date counts as it was known then.
/// </summary>
public sealed class CaseBook(Vocabulary vocabulary, Periods periods)
{
    readonly Dictionary<Guid, NeedCase> needs = [];
    readonly Dictionary<Guid, Offer> offers = [];
    readonly Dictionary<Guid, Introduction> introductions = [];
    readonly Dictionary<Guid, Cooperation> cooperations = [];
    readonly Dictionary<Guid, Organization> organizations = [];
    readonly Dictionary<Guid, SupportCentre> centres = [];

    public Vocabulary Vocabulary => vocabulary;

    public OwedClocks Clocks { get; } = new(periods);

    /// <summary>The last event that was followed.</summary>
    public long Position { get; private set; }

    /// <summary>The rules of the ranking in force; 0 before any were adopted.</summary>
    public int Rules { get; private set; }

    public IReadOnlyCollection<NeedCase> Needs => needs.Values;
    public IReadOnlyCollection<Offer> Offers => offers.Values;
    public IReadOnlyCollection<Introduction> Introductions => introductions.Values;
    public IReadOnlyCollection<Cooperation> Cooperations => cooperations.Values;
    public IReadOnlyCollection<SupportCentre> Centres => centres.Values;

    /// <summary>The rows of the list that a broker had before them when they introduced.</summary>
    public Dictionary<Guid, IntroductionProposed> Proposals { get; } = [];

    public NeedCase? Need(Guid needId) => needs.GetValueOrDefault(needId);

    public Organization? Organization(Guid organizationId) => organizations.GetValueOrDefault(organizationId);

    public Offer? Offer(Guid offerId) => offers.GetValueOrDefault(offerId);

    public void Take(IEvent happened)
    {
        Position = happened.Sequence;
        if (happened.Data is RulesAdopted adopted) Rules = adopted.Rules.Number;
        else if (!TakeCase(happened)) TakeParticipant(happened.Data);
        var introduction = introductions.GetValueOrDefault(happened.StreamId);
        Clocks.Take(happened.Data, needs.GetValueOrDefault(introduction?.NeedId ?? happened.StreamId)?.Need, introduction, centres.Values);
    }

    bool TakeCase(IEvent happened) => TakeNeed(happened) || TakeOffer(happened) || TakeIntroduction(happened.Data) || TakeCooperation(happened.Data);

    bool TakeNeed(IEvent happened)
    {
        var known = needs.GetValueOrDefault(happened.StreamId);
        if (known is null && happened.Data is not (NeedDrafted or NeedImported)) return false;
        if (known is null) needs[happened.StreamId] = new NeedCase(((Need?)null).After(happened.Data)!).Opened();
        else known.Become(known.Need.After(happened.Data)!, At(happened));
        return true;
    }

    bool TakeOffer(IEvent happened)
    {
        if (offers.GetValueOrDefault(happened.StreamId).After(happened.Data) is not { } offer) return false;
        offers[offer.Id] = offer;
        return true;
    }

    bool TakeIntroduction(object happened)
    {
        switch (happened)
        {
            case IntroductionProposed e:
                introductions[e.IntroductionId] = Introduction.Create(e);
                Proposals[e.IntroductionId] = e;
                needs[e.NeedId].Introduced(e.HappenedAt);
                needs[e.NeedId].Begin(Step.Answer, e.IntroductionId, e.HappenedAt);
                return true;
            case IntroductionAccepted e: return Answered(e.IntroductionId, introductions[e.IntroductionId].Apply(e), e.HappenedAt);
            case IntroductionDeclined e: return Answered(e.IntroductionId, introductions[e.IntroductionId].Apply(e), e.HappenedAt);
            case IntroductionLapsed e: return Ended(introductions[e.IntroductionId].Apply(e), e.HappenedAt, agreed: false);
            case IntroductionAgreed e: return Ended(introductions[e.IntroductionId].Apply(e), e.HappenedAt, agreed: true);
            default: return false;
        }
    }

    /// <summary>An introduction is answered when it is declined, or when both sides said yes; then an agreement is waited for.</summary>
    bool Answered(Guid introductionId, Introduction after, DateTimeOffset at)
    {
        var waited = introductions[introductionId] is { State: IntroductionState.Proposed, AcceptedAt: null };
        introductions[introductionId] = after;
        var need = needs[after.NeedId];
        if (waited && (after.AcceptedAt is not null || after.State == IntroductionState.Declined)) need.End(Step.Answer, introductionId, at, done: true);
        if (waited && after.AcceptedAt is not null) need.Begin(Step.Agreement, introductionId, at);
        return true;
    }

    bool Ended(Introduction after, DateTimeOffset at, bool agreed)
    {
        introductions[after.Id] = after;
        needs[after.NeedId].End(after.AcceptedAt is null ? Step.Answer : Step.Agreement, after.Id, at, agreed);
        return true;
    }

    bool TakeCooperation(object happened)
    {
        switch (happened)
        {
            case CooperationAgreed e: cooperations[e.CooperationId] = Cooperation.Create(e); return true;
            case CompletionSaid e: cooperations[e.CooperationId] = cooperations[e.CooperationId].Apply(e); return true;
            case CooperationCompleted e: cooperations[e.CooperationId] = cooperations[e.CooperationId].Apply(e); return true;
            default: return false;
        }
    }

    void TakeParticipant(object happened)
    {
        switch (happened)
        {
            case OrganizationRegistered e: organizations[e.OrganizationId] = Participants.Organization.Create(e); break;
            case CentreEntered e: centres[e.CentreId] = SupportCentre.Create(e); break;
            case CoverageBegan e: centres[e.CentreId] = centres[e.CentreId].Apply(e); break;
            case CoverageEnded e: centres[e.CentreId] = centres[e.CentreId].Apply(e); break;
            default: break;
        }
    }

    static DateTimeOffset At(IEvent happened) => ((Deeds.IHappened)happened.Data).HappenedAt;
}
