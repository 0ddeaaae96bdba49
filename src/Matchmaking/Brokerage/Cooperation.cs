using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

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

/// <summary>Those who take part set themselves something to reach by a day.</summary>
/// <param name="SideId">The need or the offer whose side sees to it; null where all do.</param>
public sealed record MilestoneAdded(
    Guid CooperationId, Guid MilestoneId, string Title, DateOnly Due, Guid? SideId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A milestone has another title, day or side now.</summary>
public sealed record MilestoneChanged(
    Guid CooperationId, Guid MilestoneId, string Title, DateOnly Due, Guid? SideId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A milestone was reached.</summary>
public sealed record MilestoneReached(Guid CooperationId, Guid MilestoneId, DateOnly On, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A milestone is not aimed at any more.</summary>
public sealed record MilestoneDropped(Guid CooperationId, Guid MilestoneId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>So many months after the end, every side is asked what is left of it.</summary>
public sealed record FollowUpAsked(Guid CooperationId, Guid NeedId, int Months, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A side said what is left of the cooperation.</summary>
/// <param name="SideId">The need or the offer whose side says it.</param>
public sealed record FollowUpSaid(
    Guid CooperationId, int Months, Guid SideId, bool StillInUse, string WhatCame, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The story of the cooperation was written or changed; whoever had approved is asked anew.</summary>
public sealed record StoryWritten(Guid CooperationId, LocalizedText Text, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A side approved the story as it is; once all have, it is public.</summary>
public sealed record StoryApproved(Guid CooperationId, Guid SideId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Every side approved the story: anybody may read it.</summary>
public sealed record StoryPublished(Guid CooperationId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A side took its approval back; the story is public no longer.</summary>
public sealed record StoryWithdrawn(Guid CooperationId, string By, DateTimeOffset HappenedAt) : IHappened;

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

/// <summary>What is to be reached by a day.</summary>
/// <param name="SideId">The need or the offer whose side sees to it; null where all do.</param>
public sealed record Milestone(Guid MilestoneId, string Title, DateOnly Due, Guid? SideId)
{
    public DateOnly? ReachedOn { get; init; }
    public string? DroppedBecause { get; init; }

    [JsonIgnore]
    public bool IsOpen => ReachedOn is null && DroppedBecause is null;

    public bool IsLateOn(DateOnly day) => IsOpen && Due < day;
}

/// <summary>What a side said of a cooperation that ended some months before.</summary>
public sealed record FollowUpAnswer(bool StillInUse, string WhatCame, DateTimeOffset At);

/// <summary>What every side was asked some months after the end, with the answers by need or offer.</summary>
public sealed record FollowUp(int Months, DateTimeOffset AskedAt)
{
    public ImmutableDictionary<Guid, FollowUpAnswer> Answers { get; init; } = ImmutableDictionary<Guid, FollowUpAnswer>.Empty;
}

/// <summary>The story of a cooperation, and which sides stand behind it.</summary>
public sealed record SuccessStory(LocalizedText Text, ImmutableHashSet<Guid> ApprovedBy)
{
    public DateTimeOffset? PublishedAt { get; init; }
}

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

    public ImmutableArray<Milestone> Milestones { get; init; } = [];
    public ImmutableArray<FollowUp> FollowUps { get; init; } = [];
    public SuccessStory? Story { get; init; }

    /// <summary>The sides that have not said yet what is left of it, by need or offer, since they were last asked.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> SilentSides => FollowUps is [.., var last] ? SideIds.Where(side => !last.Answers.ContainsKey(side)) : [];

    /// <summary>The introductions that it came of, the first one first.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> IntroductionIds => Joined.Select(joined => joined.IntroductionId).Prepend(IntroductionId);

    /// <summary>Its needs, each once, the first one first.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> NeedIds => Joined.Select(joined => joined.NeedId).Prepend(NeedId).Distinct();

    /// <summary>The side of every need and the institution of every offer.</summary>
    [JsonIgnore]
    public bool EverySideHasSaid => SideIds.All(side => CompletionOf(side) is not null);

    /// <summary>The needs and the offers whose sides take part.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> SideIds => NeedIds.Concat(Offers.Select(o => o.OfferId));

    public Milestone? MilestoneOf(Guid milestoneId) => Milestones.FirstOrDefault(one => one.MilestoneId == milestoneId);

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

    public Cooperation Apply(MilestoneAdded added) =>
        this with { Milestones = Milestones.Add(new Milestone(added.MilestoneId, added.Title, added.Due, added.SideId)) };

    public Cooperation Apply(MilestoneChanged changed) =>
        With(changed.MilestoneId, one => one with { Title = changed.Title, Due = changed.Due, SideId = changed.SideId });

    public Cooperation Apply(MilestoneReached reached) => With(reached.MilestoneId, one => one with { ReachedOn = reached.On });

    public Cooperation Apply(MilestoneDropped dropped) => With(dropped.MilestoneId, one => one with { DroppedBecause = dropped.Reason });

    public Cooperation Apply(FollowUpAsked asked) => this with { FollowUps = FollowUps.Add(new FollowUp(asked.Months, asked.HappenedAt)) };

    public Cooperation Apply(FollowUpSaid said)
    {
        var answer = new FollowUpAnswer(said.StillInUse, said.WhatCame, said.HappenedAt);
        return this with
        {
            FollowUps = [.. FollowUps.Select(one => one.Months == said.Months ? one with { Answers = one.Answers.SetItem(said.SideId, answer) } : one)],
        };
    }

    public Cooperation Apply(StoryWritten written) => this with { Story = new SuccessStory(written.Text, []) };

    public Cooperation Apply(StoryApproved approved) =>
        this with { Story = Story! with { ApprovedBy = Story.ApprovedBy.Add(approved.SideId) } };

    public Cooperation Apply(StoryPublished published) => this with { Story = Story! with { PublishedAt = published.HappenedAt } };

    public Cooperation Apply(StoryWithdrawn _) => this with { Story = Story! with { ApprovedBy = [], PublishedAt = null } };

    Cooperation With(Guid milestoneId, Func<Milestone, Milestone> change) =>
        this with { Milestones = [.. Milestones.Select(one => one.MilestoneId == milestoneId ? change(one) : one)] };
}
