using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>One side says how a cooperation ended; when every side has, it is completed and the slots are free again.</summary>
/// <param name="OfferId">The offer that is spoken for, where a side has several.</param>
public sealed record SayCompletion(
    Guid CooperationId, string? Outcome, bool? Useful, bool? CausedByPlatform, Guid? OfferId, Act Act);

public static class SayCompletionHandler
{
    public static async Task<Answer> Handle(SayCompletion command, IDocumentSession session)
    {
        var cooperation = await session.LoadAsync<Cooperation>(command.CooperationId);
        var found = cooperation is null ? null : await session.CaseOf(cooperation.IntroductionId, command.Act.Today);
        var completes = false;
        var answer = await session.Decide<Cooperation>(command.CooperationId, command.Act, Completing, TakenSlots.Marks(session));
        if (answer.Done && completes) await CompleteItsNeed(cooperation!, command, session);
        return answer;

        Decision Completing(Cooperation current)
        {
            var decision = Decide(current, found, command);
            completes = decision.Events.Any(e => e is CooperationCompleted);
            return decision;
        }
    }

    public static Decision Decide(Cooperation cooperation, IntroductionCase? found, SayCompletion command)
    {
        var act = command.Act;
        if (found is null || !act.Actor.TakesPartIn(found)) return Refusal.NotFound;
        var (side, refusal) = AnsweringSide.Of(found, act.Actor, command.OfferId);
        if (side is null) return refusal!;
        if (Missing(command) is [_, ..] missing) return Refusal.Invalid(missing);
        if (cooperation.HasSaid(side)) return Refusal.Conflict("This side has said how the cooperation ended.");
        var said = new CompletionSaid(
            cooperation.Id, side.OfferId, command.Outcome!, command.Useful!.Value, command.CausedByPlatform!.Value, act.By, act.Now);
        return cooperation.Apply(said) is { EverySideHasSaid: true } ended
            ? Decision.Happens(said, Completed(ended, act))
            : Decision.Happens(said);
    }

    static IReadOnlyList<FieldError> Missing(SayCompletion command)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(command.Outcome)) errors.Add(new("outcome", "say what came of it"));
        if (command.Useful is null) errors.Add(new("useful", "say whether it was useful"));
        if (command.CausedByPlatform is null) errors.Add(new("causedByPlatform", "say whether the service brought it about"));
        return errors;
    }

    /// <summary>Whether it was useful is for the need's side to say.</summary>
    static CooperationCompleted Completed(Cooperation cooperation, Act act) =>
        new(cooperation.Id, cooperation.NeedId, cooperation.Offers, cooperation.NeedCompletion!.Useful, act.By, act.Now);

    static Task CompleteItsNeed(Cooperation cooperation, SayCompletion command, IDocumentSession session) =>
        CompleteNeedHandler.Handle(
            new CompleteNeed(cooperation.NeedId, cooperation.Id, command.Act with { SeenVersion = null, RepetitionKey = null }), session);
}
