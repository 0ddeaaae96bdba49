using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>
/// Gives a need its place: a focal point in the own Party's order, a broker among the needs of the centre.
/// </summary>
/// <param name="Priority">1 comes first; null takes the need out of the Party's order.</param>
/// <param name="Reason">Why the broker departs from the place that the Party gave.</param>
public sealed record PrioritizeNeed(Guid NeedId, int? Priority, string? Reason, Act Act);

public static class PrioritizeNeedHandler
{
    public static Task<Answer> Handle(PrioritizeNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, PrioritizeNeed command)
    {
        var actor = command.Act.Actor;
        if (need.AskedFor.FirstOrDefault(actor.IsFocalPointOf) is { } party) return Order(need, party, command);
        return actor.MayBroker(need)
            ? Prioritize(need, command)
            : Refusal.Forbidden($"a focal point of {need.Content.Party:term} for the Party's own order, or an officer of a covering centre or a coordinator for the centre's");
    }

    static Decision Order(Need need, string party, PrioritizeNeed command)
    {
        if (command.Priority < 1) return MustBePositive;
        if (need.IsEnded) return Ended(need);
        return Decision.Happens(new NeedOrderedByParty(need.Id, party, command.Priority, command.Act.By, command.Act.Now));
    }

    static Decision Prioritize(Need need, PrioritizeNeed command)
    {
        int? byParty = need.PlaceByParty.IsEmpty ? null : need.PlaceByParty.Values.Min();
        if (command.Priority is not >= 1) return MustBePositive;
        if (byParty is { } place && place != command.Priority && string.IsNullOrWhiteSpace(command.Reason))
            return Refusal.Invalid("reason", $"the Party gave this need place {place}; say why you depart from it");
        if (need.Triaged?.Result.Suggested is { } suggested && suggested != command.Priority && string.IsNullOrWhiteSpace(command.Reason))
            return Refusal.Invalid("reason", $"the triage gave this need priority {suggested}; say why you depart from it");
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is prioritized; this one is {need.State}.");
        return Decision.Happens(
            new NeedPrioritized(need.Id, command.Priority.Value, byParty, command.Reason, command.Act.By, command.Act.Now)
            {
                Suggested = need.Triaged?.Result.Suggested,
            });
    }

    static readonly Refusal MustBePositive = Refusal.Invalid("priority", $"a priority is a whole number from 1 on; 1 comes first");

    static Refusal Ended(Need need) => Refusal.Conflict($"This need is {need.State}; it has no place in an order.");
}
