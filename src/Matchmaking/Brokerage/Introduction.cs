using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>A broker put a need and one or more offers before both sides.</summary>
/// <param name="Shown">The head of the shortlist as it stood, so that it can be asked later what else was shown.</param>
public sealed record IntroductionProposed(
    Guid IntroductionId,
    Guid NeedId,
    ImmutableArray<IntroducedOffer> Offers,
    string? Message,
    ImmutableArray<ShownCandidate> Shown,
    string By,
    DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>Why the broker took an offer from further down the list than its head, by its name among <see cref="FurtherDownReasons"/>.</summary>
    public string? FurtherDown { get; init; }
}

/// <summary>A side said yes; the offers' side for one offer at a time.</summary>
/// <param name="OfferId">The offer whose institution answered; null for the need's side.</param>
/// <param name="RecordedByBroker">The institution has nobody in the service, so the broker wrote down its answer.</param>
public sealed record IntroductionAccepted(
    Guid IntroductionId, Guid? OfferId, bool RecordedByBroker, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A side said no, with the reason.</summary>
public sealed record IntroductionDeclined(
    Guid IntroductionId, Guid? OfferId, string Reason, bool RecordedByBroker, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A side answered with other terms instead of yes or no; now the other side is asked.</summary>
/// <param name="OfferId">The offer that the terms are about.</param>
/// <param name="ByNeed">The need's side proposes them; else the institution.</param>
public sealed record TermsProposed(
    Guid IntroductionId, Guid OfferId, bool ByNeed, ProposedTerms Terms, bool RecordedByBroker, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A side said yes to the terms of the other; both have accepted on these.</summary>
public sealed record TermsAccepted(
    Guid IntroductionId, Guid OfferId, bool ByNeed, bool RecordedByBroker, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A side said no to the terms of the other, which can still say yes or no to the introduction as it was, or propose again.</summary>
public sealed record TermsDeclined(
    Guid IntroductionId, Guid OfferId, bool ByNeed, string Reason, bool RecordedByBroker, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A side's no did not stand when it was contested; the side is asked anew.</summary>
/// <param name="OfferId">The offer whose institution had declined; null for the need's side.</param>
public sealed record IntroductionReopened(Guid IntroductionId, Guid? OfferId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Nobody answered, or nothing was agreed, in time.</summary>
public sealed record IntroductionLapsed(Guid IntroductionId, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>Since when it was waited for; terms and more time begin a wait anew. Earlier events do not say it.</summary>
    public DateTimeOffset? WaitedSince { get; init; }

    /// <summary>When it was due; earlier events do not say it.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>A cooperation came of it.</summary>
public sealed record IntroductionAgreed(Guid IntroductionId, Guid CooperationId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>An offer in an introduction, with the institution that makes it.</summary>
public sealed record IntroducedOffer(Guid OfferId, Guid OrganizationId);

/// <summary>A row of the shortlist as the broker had it before them.</summary>
public sealed record ShownCandidate(Guid OfferId, int Rank, int Score);

/// <summary>Where an introduction stands.</summary>
public enum IntroductionState
{
    Proposed,
    Agreed,
    Declined,
    Lapsed,
}

/// <summary>What a side answered.</summary>
public enum SideAnswer
{
    Accepted,
    Declined,
}

/// <summary>One side's answer, with the reason where it was no.</summary>
public sealed record Reply(SideAnswer Answer, string? Reason, bool RecordedByBroker, DateTimeOffset At);

/// <summary>An introduction as decisions read it.</summary>
public sealed record Introduction(
    Guid Id, Guid NeedId, ImmutableArray<IntroducedOffer> Offers, string? Message, string Broker, DateTimeOffset ProposedAt)
{
    public IntroductionState State { get; init; }
    public Reply? NeedReply { get; init; }
    public ImmutableDictionary<Guid, Reply> OfferReplies { get; init; } = ImmutableDictionary<Guid, Reply>.Empty;
    public Guid? CooperationId { get; init; }

    /// <summary>The terms that were proposed back and forth, in their order.</summary>
    public ImmutableArray<TermsRound> Rounds { get; init; } = [];

    /// <summary>When the last of the sides that had to answer said yes; the agreement's clock starts here.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Which sides want more time to agree, since they last got some.</summary>
    public ImmutableArray<ExtensionWish> Wishes { get; init; } = [];

    /// <summary>The offers whose institution said yes.</summary>
    [JsonIgnore]
    public IEnumerable<IntroducedOffer> AcceptedOffers =>
        Offers.Where(o => OfferReplies.TryGetValue(o.OfferId, out var reply) && reply.Answer == SideAnswer.Accepted);

    /// <summary>The need's side and at least one institution said yes.</summary>
    [JsonIgnore]
    public bool BothAccepted => NeedReply?.Answer == SideAnswer.Accepted && AcceptedOffers.Any();

    /// <summary>What it waits for while it stands: answers first, then an agreement.</summary>
    [JsonIgnore]
    public Lapse Waits => AcceptedAt is null ? Lapse.NotAnswered : Lapse.NotAgreed;

    /// <summary>The terms for this offer that wait for an answer.</summary>
    public TermsRound? OpenRound(Guid offerId) => Rounds.LastOrDefault(round => round.OfferId == offerId && round.Outcome == RoundOutcome.Open);

    /// <summary>Whether the need's side is asked: for its answer, or for one to an institution's terms.</summary>
    [JsonIgnore]
    public bool AwaitsNeed => Standing.Any(o => OpenRound(o.OfferId) is { ByNeed: false } || (NeedReply is null && OpenRound(o.OfferId) is null));

    /// <summary>Whether the institution of this offer is asked: for its answer, or for one to the terms of the need's side.</summary>
    public bool Awaits(Guid offerId) => OpenRound(offerId) is { } round ? round.ByNeed : !OfferReplies.ContainsKey(offerId);

    IEnumerable<IntroducedOffer> Standing => Offers.Where(o => OfferReplies.GetValueOrDefault(o.OfferId)?.Answer != SideAnswer.Declined);

    public IEnumerable<IntroducedOffer> OffersOf(Func<Guid, bool> speaksFor) => Offers.Where(o => speaksFor(o.OrganizationId));

    /// <summary>What stands against another answer of this side; null where it may answer.</summary>
    public Refusal? StandsAgainstAnswer(AnsweringSide side)
    {
        if (State != IntroductionState.Proposed) return Refusal.Conflict($"This introduction is {State}.");
        var answered = side.OfferId is { } offerId ? OfferReplies.ContainsKey(offerId) : NeedReply is not null;
        return answered ? Refusal.Conflict($"This side has answered already.") : null;
    }

    /// <summary>The same for a yes, which must not pass over terms that the other side proposed.</summary>
    public Refusal? StandsAgainstYes(AnsweringSide side)
    {
        if (StandsAgainstAnswer(side) is { } against) return against;
        var termsWait = side.OfferId is { } own
            ? OpenRound(own) is { ByNeed: true }
            : Standing.All(o => OpenRound(o.OfferId) is { ByNeed: false });
        return termsWait ? Refusal.Conflict($"The other side has proposed other terms; answer these.") : null;
    }

    public static Introduction Create(IntroductionProposed proposed) => new(
        proposed.IntroductionId, proposed.NeedId, proposed.Offers, proposed.Message, proposed.By, proposed.HappenedAt);

    public Introduction Apply(IntroductionAccepted accepted) =>
        With(accepted.OfferId, new Reply(SideAnswer.Accepted, null, accepted.RecordedByBroker, accepted.HappenedAt));

    public Introduction Apply(IntroductionDeclined declined) =>
        With(declined.OfferId, new Reply(SideAnswer.Declined, declined.Reason, declined.RecordedByBroker, declined.HappenedAt));

    public Introduction Apply(TermsProposed proposed) => this with
    {
        Rounds = Closed(proposed.OfferId, RoundOutcome.Countered, null)
            .Add(new TermsRound(proposed.OfferId, proposed.ByNeed, proposed.Terms, proposed.RecordedByBroker, proposed.HappenedAt)),
    };

    /// <summary>Whoever proposed has accepted by proposing, and whoever accepts accepts.</summary>
    public Introduction Apply(TermsAccepted accepted)
    {
        var recorded = accepted.RecordedByBroker || OpenRound(accepted.OfferId)?.RecordedByBroker == true;
        var agreed = this with
        {
            Rounds = Closed(accepted.OfferId, RoundOutcome.Accepted, null),
            NeedReply = NeedReply ?? new Reply(SideAnswer.Accepted, null, false, accepted.HappenedAt),
        };
        return agreed.With(accepted.OfferId, new Reply(SideAnswer.Accepted, null, recorded, accepted.HappenedAt));
    }

    public Introduction Apply(TermsDeclined declined) => this with { Rounds = Closed(declined.OfferId, RoundOutcome.Declined, declined.Reason) };

    /// <summary>The no of this side, if it said no.</summary>
    public Reply? DeclineOf(Guid? offerId)
    {
        var reply = offerId is { } id ? OfferReplies.GetValueOrDefault(id) : NeedReply;
        return reply?.Answer == SideAnswer.Declined ? reply : null;
    }

    /// <summary>Where others have accepted meanwhile, they still wait for an agreement.</summary>
    public Introduction Apply(IntroductionReopened reopened)
    {
        var asked = reopened.OfferId is { } offerId ? this with { OfferReplies = OfferReplies.Remove(offerId) } : this with { NeedReply = null };
        return asked with { State = IntroductionState.Proposed, AcceptedAt = asked.BothAccepted ? AcceptedAt : null };
    }

    public Introduction Apply(IntroductionLapsed _) => this with { State = IntroductionState.Lapsed };

    public Introduction Apply(IntroductionAgreed agreed) =>
        this with { State = IntroductionState.Agreed, CooperationId = agreed.CooperationId };

    public Introduction Apply(ExtensionAsked asked) => this with { Wishes = Wishes.Add(new ExtensionWish(asked.OfferId, asked.Reason, asked.HappenedAt)) };

    public Introduction Apply(AgreementExtended _) => this with { Wishes = [] };

    Introduction With(Guid? offerId, Reply reply)
    {
        var answered = offerId is { } id
            ? this with { OfferReplies = OfferReplies.SetItem(id, reply), Rounds = Closed(id, RoundOutcome.Overtaken, null) }
            : this with { NeedReply = reply, Rounds = [.. Rounds.Select(round => round.ByNeed ? round.Closed(RoundOutcome.Overtaken, null) : round)] };
        return answered with
        {
            State = answered.IsDeclined ? IntroductionState.Declined : State,
            AcceptedAt = answered.BothAccepted ? AcceptedAt ?? reply.At : null,
        };
    }

    ImmutableArray<TermsRound> Closed(Guid offerId, RoundOutcome outcome, string? reason) =>
        [.. Rounds.Select(round => round.OfferId == offerId ? round.Closed(outcome, reason) : round)];

    [JsonIgnore]
    bool IsDeclined =>
        NeedReply?.Answer == SideAnswer.Declined
        || Offers.All(o => OfferReplies.TryGetValue(o.OfferId, out var reply) && reply.Answer == SideAnswer.Declined);
}
