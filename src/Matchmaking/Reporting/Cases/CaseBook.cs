using JasperFx.Events;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
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
    readonly Dictionary<Guid, Case> needs = [];
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

    public IReadOnlyCollection<Case> Needs => needs.Values;
    public IReadOnlyCollection<Offer> Offers => offers.Values;
    public IReadOnlyCollection<Introduction> Introductions => introductions.Values;
    public IReadOnlyCollection<Cooperation> Cooperations => cooperations.Values;
    public IReadOnlyCollection<SupportCentre> Centres => centres.Values;

    /// <summary>The rows of the list that a broker had before them when they introduced.</summary>
    public Dictionary<Guid, IntroductionProposed> Proposals { get; } = [];

    public Case? Need(Guid needId) => needs.GetValueOrDefault(needId);

    public Organization? Organization(Guid organizationId) => organizations.GetValueOrDefault(organizationId);

    public Offer? Offer(Guid offerId) => offers.GetValueOrDefault(offerId);

    readonly Dictionary<DateTimeOffset, IReadOnlyList<Deadline>> lateAtMonthEnds = [];
    DateTimeOffset? monthEnd;

    /// <summary>What was late at the end of a month before the last event, or is late by a moment after it.</summary>
    public IReadOnlyList<Deadline> LateAt(DateTimeOffset moment) => lateAtMonthEnds.GetValueOrDefault(moment) ?? LateNow(moment);

    public void Take(IEvent happened)
    {
        TurnMonths(happened.Timestamp);
        Position = happened.Sequence;
        if (happened.Data is RulesAdopted adopted) Rules = adopted.Rules.Number;
        else if (!TakeCase(happened)) TakeParticipant(happened.Data);
        if (happened.Data is not IHappened fact) return;
        var introduction = introductions.GetValueOrDefault(happened.StreamId);
        Clocks.Take(fact, Need(introduction?.NeedId ?? happened.StreamId)?.Need, introduction, centres.Values);
    }

    /// <summary>Clocks leave no trace of what was late when, so it is kept as each month turns.</summary>
    void TurnMonths(DateTimeOffset now)
    {
        monthEnd ??= new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
        for (; monthEnd <= now; monthEnd = monthEnd.Value.AddMonths(1)) lateAtMonthEnds[monthEnd.Value] = LateNow(monthEnd.Value);
    }

    Deadline[] LateNow(DateTimeOffset moment) =>
        [.. Clocks.Owed.Where(row => row.IsLateAt(moment) && row.NeedId is { } needId && Need(needId) is { } found && row.IsOwedTo(found.Need))];

    bool TakeCase(IEvent happened) => TakeNeed(happened) || TakeOffer(happened) || TakeIntroduction(happened) || TakeCooperation(happened);

    bool TakeNeed(IEvent happened)
    {
        var known = Need(happened.StreamId);
        if ((known?.Need).After(happened.Data) is not { } need) return false;
        if (known is null) needs[need.Id] = new Case(need);
        else known.Become(need, At(happened));
        return true;
    }

    bool TakeOffer(IEvent happened)
    {
        if (Offer(happened.StreamId).After(happened.Data) is not { } offer) return false;
        offers[offer.Id] = offer;
        return true;
    }

    bool TakeIntroduction(IEvent happened)
    {
        var before = introductions.GetValueOrDefault(happened.StreamId);
        if (before.After(happened.Data) is not { } introduction) return false;
        introductions[introduction.Id] = introduction;
        needs[introduction.NeedId].Meet(before, introduction, At(happened));
        if (happened.Data is IntroductionProposed proposed) Proposals[introduction.Id] = proposed;
        return true;
    }

    bool TakeCooperation(IEvent happened)
    {
        if (cooperations.GetValueOrDefault(happened.StreamId).After(happened.Data) is not { } cooperation) return false;
        cooperations[cooperation.Id] = cooperation;
        return true;
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

    static DateTimeOffset At(IEvent happened) => ((IHappened)happened.Data).HappenedAt;
}
