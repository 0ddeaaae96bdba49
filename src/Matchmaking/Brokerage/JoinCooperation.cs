using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Brokerage;

/// <summary>A broker takes a further accepted introduction, with its need and its offers, into a cooperation that runs.</summary>
public sealed record JoinCooperation(Guid CooperationId, Guid? IntroductionId, Act Act);

/// <summary>What is known when an introduction joins a cooperation.</summary>
/// <param name="Offers">The accepted offers of the introduction.</param>
public sealed record JoiningGround(IntroductionCase? Found, IReadOnlyList<Offer> Offers, TakenSlots Taken);

public static class JoinCooperationHandler
{
    public static async Task<Answer> Handle(JoinCooperation command, IDocumentSession session)
    {
        var ground = await GroundOf(command, session);
        CooperationCase? joined = null;
        var answer = await session.OnCooperation(
            command.CooperationId, command.Act, found => Decide(joined = found, command, ground), TakenSlots.Marks(session));
        if (answer.Done && joined is not null)
            await session.Follow(command.CooperationId, [ground.Found!], joined.Cooperation.NeedIds, command.Act);
        return answer;
    }

    public static Decision Decide(CooperationCase found, JoinCooperation command, JoiningGround ground)
    {
        var (actor, cooperation) = (command.Act.Actor, found.Cooperation);
        if (!found.IsBrokeredBy(actor)) return NeedDeeds.OnlyItsBrokers;
        if (ground.Found is not { } other || !actor.TakesPartIn(other))
            return Refusal.Invalid("introductionId", $"name an introduction that you can see");
        if (!actor.MayBroker(other.Need)) return NeedDeeds.OnlyItsBrokers;
        if (cooperation.State == CooperationState.Completed) return Refusal.Conflict($"This cooperation is completed.");
        if (Joining.StandsAgainst(other) is { } against) return against;
        if (Joining.FullOne(ground.Offers.Where(offer => !cooperation.Holds(offer.Id)), ground.Taken) is { } full) return full;
        return Decision.Happens(Joining.Joins(cooperation, other, command.Act));
    }

    static async Task<JoiningGround> GroundOf(JoinCooperation command, IDocumentSession session)
    {
        var found = command.IntroductionId is { } introductionId ? await session.CaseOf(introductionId, command.Act.Today) : null;
        var accepted = found?.Introduction.AcceptedOffers.Select(o => o.OfferId).ToArray() ?? [];
        return new JoiningGround(
            found,
            await session.LoadManyAsync<Offer>(accepted),
            accepted.Length == 0 ? new TakenSlots() : await TakenSlots.Guarded(session, accepted));
    }
}
