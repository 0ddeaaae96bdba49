using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>A broker turns an interest into an introduction.</summary>
/// <param name="OfferId">An offer of the institution, where the interest named none or another fits better.</param>
public sealed record IntroduceInterest(Guid InterestId, Guid IntroductionId, Guid? OfferId, string? Message, Act Act);

public static class IntroduceInterestHandler
{
    public static async Task<Answer> Handle(IntroduceInterest command, IDocumentSession session, CancellationToken cancellation)
    {
        var act = command.Act;
        var found = await session.InterestCaseOf(command.InterestId);
        var refusal = found is null || !act.Actor.Sees(found) ? Refusal.NotFound : StandsAgainst(found, command);
        if (await session.AnsweredBefore(act) is null && act.Objection(refusal, 0) is { } objection)
            return new Answer(command.IntroductionId, 0, objection);
        var proposed = await ProposeIntroductionHandler.Handle(Proposing(found!, command), session, cancellation);
        if (proposed.Done && proposed.RecordId == command.IntroductionId) await Follow(command, session);
        return proposed;
    }

    /// <summary>What stands against it before the rules of an introduction are asked.</summary>
    public static Refusal? StandsAgainst(InterestCase found, IntroduceInterest command)
    {
        if (!command.Act.Actor.MayBroker(found.Need)) return NeedDeeds.OnlyItsBrokers;
        if (found.Interest.StandsAgainstWord() is { } against) return against;
        return (command.OfferId ?? found.Interest.OfferId) is null
            ? Refusal.Conflict($"The institution has named no offer; ask it to register one, then name that.")
            : null;
    }

    static ProposeIntroduction Proposing(InterestCase found, IntroduceInterest command) => new(
        command.IntroductionId,
        found.Need.Id,
        [(command.OfferId ?? found.Interest.OfferId)!.Value],
        command.Message ?? found.Interest.Message,
        command.Act with { SeenVersion = null });

    static Task<Answer> Follow(IntroduceInterest command, IDocumentSession session)
    {
        var act = command.Act with { SeenVersion = null, RepetitionKey = null };
        return session.OnInterest(command.InterestId, act, found =>
            Decision.Happens(new InterestTakenUp(found.Interest.Id, command.IntroductionId, act.By, act.Now)));
    }
}
