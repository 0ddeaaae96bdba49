using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Routing;

/// <summary>An officer of the centre that was asked says yes, or no with a reason.</summary>
/// <param name="OfferIds">The offers that it names, where it was asked for offers.</param>
public sealed record AnswerAsking(Guid NeedId, Guid AskingId, bool Accepts, string? Reason, ImmutableArray<Guid> OfferIds, Act Act);

public static class AnswerAskingHandler
{
    public static Task<Answer> Handle(AnswerAsking command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, AnswerAsking command)
    {
        var act = command.Act;
        if (need.AskingOf(command.AskingId) is not { } asking) return Refusal.NotFound;
        if (!MayAnswer(act.Actor, asking)) return Refusal.Forbidden($"an officer of {asking.Centre}, or a coordinator of the global entity");
        if (!command.Accepts && string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why");
        if (command.Accepts && asking.For == AskedTo.Offers && command.OfferIds.IsEmpty)
            return Refusal.Invalid("offerIds", $"name at least one offer, or decline and say that none is known");
        if (!asking.IsPending) return Refusal.Conflict($"{asking.Centre} has answered already.");
        if (command.Accepts && !need.IsCase) return Refusal.Conflict($"This need is {need.State}; there is no case any more.");
        return Decision.Happens(new NeedCentreAnswered(
            need.Id, asking.AskingId, command.Accepts, command.Reason, asking.For == AskedTo.Offers ? command.OfferIds : [], act.By, act.Now));
    }

    public static bool MayAnswer(Actor actor, Asking asking) => actor.IsOfficerOf(asking.CentreId) || actor.IsCoordinator;
}
