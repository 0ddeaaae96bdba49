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

/// <summary>One side said how the cooperation ended.</summary>
/// <param name="OfferId">The offer whose institution says it; null for the need's side.</param>
/// <param name="CausedByPlatform">Whether it would not have come about without the service.</param>
public sealed record CompletionSaid(
    Guid CooperationId, Guid? OfferId, string Outcome, bool Useful, bool CausedByPlatform, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Every side has said how it ended: the slots are free again, and the need's side said whether it was useful.</summary>
public sealed record CooperationCompleted(
    Guid CooperationId, Guid NeedId, ImmutableArray<IntroducedOffer> Offers, bool Useful, string By, DateTimeOffset HappenedAt) : IHappened, IGivesSlotsBack
{
    IEnumerable<Guid> IGivesSlotsBack.OfferIds => Offers.Select(offer => offer.OfferId);

    bool IGivesSlotsBack.WasUseful => Useful;
}

/// <summary>Who takes part as what: requester, expert, funder, broker.</summary>
public sealed record CooperationRole(string Role, Guid? OrganizationId, string? Party);

/// <summary>What one side said at the end.</summary>
public sealed record Completion(string Outcome, bool Useful, bool CausedByPlatform, DateTimeOffset At);

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
    public Completion? NeedCompletion { get; init; }
    public ImmutableDictionary<Guid, Completion> OfferCompletions { get; init; } = ImmutableDictionary<Guid, Completion>.Empty;

    /// <summary>The need's side and the institution of every offer.</summary>
    [JsonIgnore]
    public bool EverySideHasSaid => NeedCompletion is not null && Offers.All(o => OfferCompletions.ContainsKey(o.OfferId));

    public bool HasSaid(AnsweringSide side) =>
        side.OfferId is { } offerId ? OfferCompletions.ContainsKey(offerId) : NeedCompletion is not null;

    public static Cooperation Create(CooperationAgreed agreed) => new(
        agreed.CooperationId, agreed.IntroductionId, agreed.NeedId, agreed.Offers, agreed.Title,
        agreed.Starts, agreed.Ends, agreed.Roles, agreed.HappenedAt);

    public Cooperation Apply(CompletionSaid said)
    {
        var completion = new Completion(said.Outcome, said.Useful, said.CausedByPlatform, said.HappenedAt);
        return said.OfferId is { } offerId
            ? this with { OfferCompletions = OfferCompletions.SetItem(offerId, completion) }
            : this with { NeedCompletion = completion };
    }

    public Cooperation Apply(CooperationCompleted _) => this with { State = CooperationState.Completed };
}
