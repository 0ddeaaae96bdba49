using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>Whoever may give word on an interest says no, and why.</summary>
public sealed record DeclineInterest(Guid InterestId, string? Reason, Act Act);

/// <summary>The institution takes its interest back.</summary>
public sealed record WithdrawInterest(Guid InterestId, Act Act);

/// <summary>The need's side or a broker takes an institution that answered a call for partners onto the need's side.</summary>
public sealed record TakePartner(Guid InterestId, Act Act);

/// <summary>The clock found that nobody gave word on an interest in time.</summary>
public sealed record LapseInterest(Guid InterestId, Act Act);

public static class DeclineInterestHandler
{
    public static Task<Answer> Handle(DeclineInterest command, IDocumentSession session) =>
        session.OnInterest(command.InterestId, command.Act, found => Decide(found, command));

    public static Decision Decide(InterestCase found, DeclineInterest command)
    {
        if (!command.Act.Actor.MayAnswer(found)) return NeedDeeds.OnlyItsBrokers;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why; the institution learns from it");
        if (found.Interest.StandsAgainstWord() is { } against) return against;
        return Decision.Happens(new InterestDeclined(found.Interest.Id, command.Reason, command.Act.By, command.Act.Now));
    }
}

public static class WithdrawInterestHandler
{
    public static Task<Answer> Handle(WithdrawInterest command, IDocumentSession session) =>
        session.OnInterest(command.InterestId, command.Act, found => Decide(found, command.Act));

    public static Decision Decide(InterestCase found, Act act)
    {
        if (!act.Actor.Represents(found.Interest.OrganizationId)) return Refusal.Forbidden($"a representative of the institution");
        if (found.Interest.StandsAgainstWord() is { } against) return against;
        return Decision.Happens(new InterestWithdrawn(found.Interest.Id, act.By, act.Now));
    }
}

public static class TakePartnerHandler
{
    public static async Task<Answer> Handle(TakePartner command, IDocumentSession session)
    {
        InterestCase? taken = null;
        var answer = await session.OnInterest(command.InterestId, command.Act, found => Decide(taken = found, command.Act));
        if (answer.Done && taken is not null)
            await JoinAsPartnerHandler.Handle(
                new JoinAsPartner(taken.Need.Id, taken.Interest.OrganizationId, command.Act with { SeenVersion = null, RepetitionKey = null }), session);
        return answer;
    }

    public static Decision Decide(InterestCase found, Act act)
    {
        if (!act.Actor.MayAnswer(found)) return NeedDeeds.OnlyItsBrokers;
        if (!found.Interest.AsPartner) return Refusal.Conflict($"This institution would help, not stand on the need's side; introduce it.");
        if (found.Interest.StandsAgainstWord() is { } against) return against;
        return Decision.Happens(new InterestTakenUp(found.Interest.Id, null, act.By, act.Now));
    }
}

public static class LapseInterestHandler
{
    public static Task<Answer> Handle(LapseInterest command, IDocumentSession session) =>
        session.OnInterest(command.InterestId, command.Act, found => Decide(found, command.Act));

    public static Decision Decide(InterestCase found, Act act)
    {
        if (!act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        return found.Interest.State == InterestState.Expressed
            ? Decision.Happens(new InterestLapsed(found.Interest.Id, found.Need.Id, act.By, act.Now))
            : Decision.Happens();
    }
}
