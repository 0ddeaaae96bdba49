using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Offers;

namespace Matchmaking.Brokerage;

/// <summary>Both sides agreed on a cooperation; each of its offers gives it a slot.</summary>
public sealed record CooperationAgreed(
    Guid CooperationId,
    Guid IntroductionId,
    Guid NeedId,
    ImmutableArray<IntroducedOffer> Offers,
    string Title,
    DateOnly? Starts,
    DateOnly? Ends,
    ImmutableArray<CooperationRole> Roles,
    string By,
    DateTimeOffset HappenedAt) : IHappened, ITakesSlots
{
    IEnumerable<Guid> ITakesSlots.OfferIds => Offers.Select(offer => offer.OfferId);
}

/// <summary>A further introduction, with its need, became part of the cooperation.</summary>
/// <param name="Offers">The offers that were no part of it before; each gives it a slot.</param>
/// <param name="Roles">Who takes part in it beside those who did.</param>
public sealed record CooperationJoined(
    Guid CooperationId,
    Guid IntroductionId,
    Guid NeedId,
    ImmutableArray<IntroducedOffer> Offers,
    ImmutableArray<CooperationRole> Roles,
    string By,
    DateTimeOffset HappenedAt) : IHappened, ITakesSlots
{
    IEnumerable<Guid> ITakesSlots.OfferIds => Offers.Select(offer => offer.OfferId);
}

/// <summary>An organization has a part in the cooperation that it had not: it funds, for example.</summary>
public sealed record CooperationRoleAdded(Guid CooperationId, CooperationRole Role, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>One side said how the cooperation ended.</summary>
/// <param name="OfferId">The offer whose institution says it; null for a need's side.</param>
/// <param name="CausedByPlatform">Whether it would not have come about without the service.</param>
public sealed record CompletionSaid(
    Guid CooperationId, Guid? OfferId, string Outcome, bool Useful, bool CausedByPlatform, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>The need whose side says it; null for an offer's, and where there was only one need to speak for.</summary>
    public Guid? NeedId { get; init; }
}

/// <summary>Every side has said how it ended: the slots are free again, and the needs' sides said whether it was useful.</summary>
public sealed record CooperationCompleted(
    Guid CooperationId, Guid NeedId, ImmutableArray<IntroducedOffer> Offers, bool Useful, string By, DateTimeOffset HappenedAt) : IHappened, IGivesSlotsBack
{
    /// <summary>The needs that joined it.</summary>
    public ImmutableArray<Guid> FurtherNeeds { get; init; } = [];

    IEnumerable<Guid> IGivesSlotsBack.OfferIds => Offers.Select(offer => offer.OfferId);

    bool IGivesSlotsBack.WasUseful => Useful;
}

/// <summary>Who takes part as what: requester, expert, funder, broker.</summary>
public sealed record CooperationRole(string Role, Guid? OrganizationId, string? Party)
{
    public const string Requester = "requester", Expert = "expert", Funder = "funder", Broker = "broker";

    public static readonly ImmutableArray<string> Words = [Requester, Expert, Funder, Broker];
}

/// <summary>What one side said at the end.</summary>
public sealed record Completion(string Outcome, bool Useful, bool CausedByPlatform, DateTimeOffset At);

/// <summary>An introduction that became part of a cooperation after the first, with its need.</summary>
public sealed record JoinedIntroduction(Guid IntroductionId, Guid NeedId);

/// <summary>Where a cooperation stands.</summary>
public enum CooperationState
{
    Agreed,
    Completed,
}

/// <summary>A cooperation as decisions read it.</summary>
public sealed record Cooperation(
    Guid Id,
    Guid IntroductionId,
    Guid NeedId,
    ImmutableArray<IntroducedOffer> Offers,
    string Title,
    DateOnly? Starts,
    DateOnly? Ends,
    ImmutableArray<CooperationRole> Roles,
    DateTimeOffset AgreedAt)
{
    public CooperationState State { get; init; }
    public ImmutableArray<JoinedIntroduction> Joined { get; init; } = [];
    public Completion? NeedCompletion { get; init; }
    public ImmutableDictionary<Guid, Completion> JoinedCompletions { get; init; } = ImmutableDictionary<Guid, Completion>.Empty;
    public ImmutableDictionary<Guid, Completion> OfferCompletions { get; init; } = ImmutableDictionary<Guid, Completion>.Empty;

    /// <summary>The introductions that it came of, the first one first.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> IntroductionIds => Joined.Select(joined => joined.IntroductionId).Prepend(IntroductionId);

    /// <summary>Its needs, each once, the first one first.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> NeedIds => Joined.Select(joined => joined.NeedId).Prepend(NeedId).Distinct();

    /// <summary>The side of every need and the institution of every offer.</summary>
    [JsonIgnore]
    public bool EverySideHasSaid => NeedIds.Concat(Offers.Select(o => o.OfferId)).All(side => CompletionOf(side) is not null);

    /// <summary>What the side of this need or offer said at the end.</summary>
    public Completion? CompletionOf(Guid sideId) =>
        sideId == NeedId ? NeedCompletion : OfferCompletions.GetValueOrDefault(sideId) ?? JoinedCompletions.GetValueOrDefault(sideId);

    public bool Holds(Guid offerId) => Offers.Any(offer => offer.OfferId == offerId);

    public static Cooperation Create(CooperationAgreed agreed) => new(
        agreed.CooperationId, agreed.IntroductionId, agreed.NeedId, agreed.Offers, agreed.Title,
        agreed.Starts, agreed.Ends, agreed.Roles, agreed.HappenedAt);

    public Cooperation Apply(CooperationJoined joined) => this with
    {
        Joined = Joined.Add(new JoinedIntroduction(joined.IntroductionId, joined.NeedId)),
        Offers = Offers.AddRange(joined.Offers),
        Roles = Roles.AddRange(joined.Roles),
    };

    public Cooperation Apply(CooperationRoleAdded added) => this with { Roles = Roles.Add(added.Role) };

    public Cooperation Apply(CompletionSaid said)
    {
        var completion = new Completion(said.Outcome, said.Useful, said.CausedByPlatform, said.HappenedAt);
        if (said.OfferId is { } offerId) return this with { OfferCompletions = OfferCompletions.SetItem(offerId, completion) };
        return said.NeedId is { } needId && needId != NeedId
            ? this with { JoinedCompletions = JoinedCompletions.SetItem(needId, completion) }
            : this with { NeedCompletion = completion };
    }

    public Cooperation Apply(CooperationCompleted _) => this with { State = CooperationState.Completed };
}
