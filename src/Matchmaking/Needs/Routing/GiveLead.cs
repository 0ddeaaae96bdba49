using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Routing;

/// <summary>Who leads a case gives the lead to another who may broker it; where nobody leads it, any of them gives it.</summary>
/// <param name="To">The person who is to lead it.</param>
public sealed record GiveLead(Guid NeedId, Guid? To, string? Reason, Act Act);

public static class GiveLeadHandler
{
    public static async Task<Answer> Handle(GiveLead command, IDocumentSession session)
    {
        var person = command.To is { } to ? await session.LoadAsync<Person>(to) : null;
        var taker = person is null ? null : await Actors.Of(person, command.Act.Today, session);
        return await session.OnNeed(command.NeedId, command.Act, need => Decide(need, command, taker));
    }

    /// <param name="taker">Who is to lead, with the roles of that day.</param>
    public static Decision Decide(Need need, GiveLead command, Actor? taker)
    {
        var act = command.Act;
        if (!MayGive(act.Actor, need)) return Refusal.Forbidden($"who leads the case, the head of its centre, or a coordinator of the global entity");
        if (taker is null || !taker.MayBroker(need)) return Refusal.Invalid("to", $"name an officer of a centre that has the case, or a coordinator");
        if (CaseDeeds.NoCase(need) is { } nothing) return nothing;
        if (need.Lead == taker.By) return Refusal.Conflict($"This person leads the case already.");
        return Decision.Happens(new NeedLeadGiven(need.Id, taker.By, command.Reason, act.By, act.Now));
    }

    public static bool MayGive(Actor actor, Need need) =>
        actor.MayBroker(need) && (need.Lead is null || need.Lead == actor.By || actor.IsCoordinator || actor.LeadsACentre());
}
