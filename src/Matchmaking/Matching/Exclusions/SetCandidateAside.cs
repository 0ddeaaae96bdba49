using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>A broker sets a candidate aside as not suitable, for a reason of the list.</summary>
/// <param name="Note">What the list does not say; needed where the reason is another.</param>
public sealed record SetCandidateAside(Guid NeedId, Guid OfferId, Unsuitable? Why, string? Note, Act Act);

/// <summary>A broker lets a candidate count as suitable again.</summary>
public sealed record PutCandidateBack(Guid NeedId, Guid OfferId, Act Act);

/// <summary>What is known of a need's candidate that is set aside or put back.</summary>
public sealed record ExclusionGround(Need? Need, bool Seen, Offer? Offer, Exclusion? Standing);

public static class SetCandidateAsideHandler
{
    public static async Task<Answer> Handle(SetCandidateAside command, IDocumentSession session)
    {
        var ground = await session.ExclusionGroundOf(command.NeedId, command.OfferId, command.Act);
        return await session.OnExclusions(command.NeedId, command.Act, Decide(command, ground));
    }

    public static Decision Decide(SetCandidateAside command, ExclusionGround ground)
    {
        var act = command.Act;
        if (!ground.IsSeen(act)) return Refusal.NotFound;
        if (!act.Actor.MayBroker(ground.Need!)) return NeedDeeds.OnlyItsBrokers;
        if (Wrong(command) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (ground.Standing is not null) return Refusal.Conflict($"This candidate is set aside already.");
        return Decision.Happens(new CandidateSetAside(
            Exclusions.IdOf(command.NeedId), command.NeedId, command.OfferId, command.Why!.Value, command.Note, act.By, act.Now));
    }

    static IReadOnlyList<FieldError> Wrong(SetCandidateAside command) =>
    [
        .. FieldError.Unless(command.Why is not null, "why", $"say why: {string.Join(", ", Enum.GetValues<Unsuitable>().Select(why => why.Word()))}"),
        .. FieldError.Unless(command.Why != Unsuitable.Other || !string.IsNullOrWhiteSpace(command.Note), "note", $"say what else it is"),
    ];
}

public static class PutCandidateBackHandler
{
    public static async Task<Answer> Handle(PutCandidateBack command, IDocumentSession session)
    {
        var ground = await session.ExclusionGroundOf(command.NeedId, command.OfferId, command.Act);
        return await session.OnExclusions(command.NeedId, command.Act, Decide(command, ground));
    }

    public static Decision Decide(PutCandidateBack command, ExclusionGround ground)
    {
        var act = command.Act;
        if (!ground.IsSeen(act)) return Refusal.NotFound;
        if (!act.Actor.MayBroker(ground.Need!)) return NeedDeeds.OnlyItsBrokers;
        if (ground.Standing is null) return Refusal.Conflict($"This candidate is not set aside.");
        return Decision.Happens(new CandidatePutBack(Exclusions.IdOf(command.NeedId), command.NeedId, command.OfferId, act.By, act.Now));
    }
}

/// <summary>What both deeds on a need's exclusions have in common.</summary>
static class ExclusionDeeds
{
    public static bool IsSeen(this ExclusionGround ground, Act act) =>
        ground is { Need: not null, Seen: true, Offer: { } offer } && act.Actor.Sees(offer);

    public static async Task<ExclusionGround> ExclusionGroundOf(this IDocumentSession session, Guid needId, Guid offerId, Act act)
    {
        var need = await session.LoadAsync<Need>(needId);
        var exclusions = await session.LoadAsync<Exclusions>(Exclusions.IdOf(needId));
        return new ExclusionGround(
            need,
            need is not null && (await session.SightOn(act.Actor, needId))(need).Seen,
            await session.LoadAsync<Offer>(offerId),
            exclusions?.ByOffer.GetValueOrDefault(offerId));
    }

    /// <summary>The first exclusion of a need begins its stream; two brokers who act at once are told apart by the store.</summary>
    public static async Task<Answer> OnExclusions(this IDocumentSession session, Guid needId, Act act, Decision decision)
    {
        if (await session.AnsweredBefore(act) is { } before) return before;
        var stream = await session.Events.FetchForWriting<Exclusions>(Exclusions.IdOf(needId));
        if ((act with { SeenVersion = null }).Objection(decision.Refusal, 0) is { } refusal) return new Answer(needId, 0, refusal);
        stream.AppendMany(decision.Events);
        return session.Remember(act, new Answer(needId, 0));
    }
}
