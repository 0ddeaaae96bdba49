using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>One side says how a cooperation ended; when every side has, it is completed and the slots are free again.</summary>
/// <param name="NeedId">The need that is spoken for, where somebody stands behind several.</param>
/// <param name="OfferId">The offer that is spoken for, where a side has several.</param>
public sealed record SayCompletion(
    Guid CooperationId, string? Outcome, bool? Useful, bool? CausedByPlatform, Guid? NeedId, Guid? OfferId, Act Act);

public static class SayCompletionHandler
{
    public static async Task<Answer> Handle(SayCompletion command, IDocumentSession session)
    {
        IReadOnlyList<Guid> completed = [];
        var answer = await session.OnCooperation(command.CooperationId, command.Act, Completing, TakenSlots.Marks(session));
        if (answer.Done) foreach (var needId in completed) await CompleteItsNeed(needId, command, session);
        return answer;

        Decision Completing(CooperationCase found)
        {
            var decision = Decide(found, command);
            completed = decision.Events.Any(e => e is CooperationCompleted) ? [.. found.Needs.Select(need => need.Id)] : [];
            return decision;
        }
    }

    public static Decision Decide(CooperationCase found, SayCompletion command)
    {
        var (act, cooperation) = (command.Act, found.Cooperation);
        var (side, refusal) = CooperationSide.Of(found, act.Actor, command.NeedId, command.OfferId);
        if (side is null) return refusal!;
        if (Missing(command) is [_, ..] missing) return Refusal.Invalid(missing);
        if (cooperation.CompletionOf(side.Id) is not null) return Refusal.Conflict($"This side has said how the cooperation ended.");
        var said = new CompletionSaid(
            cooperation.Id, side.OfferId, command.Outcome!, command.Useful!.Value, command.CausedByPlatform!.Value, act.By, act.Now)
        {
            NeedId = side.NeedId,
        };
        return cooperation.Apply(said) is { EverySideHasSaid: true } ended
            ? Decision.Happens(said, Completed(ended, act))
            : Decision.Happens(said);
    }

    static IReadOnlyList<FieldError> Missing(SayCompletion command)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(command.Outcome)) errors.Add(new("outcome", $"say what came of it"));
        if (command.Useful is null) errors.Add(new("useful", $"say whether it was useful"));
        if (command.CausedByPlatform is null) errors.Add(new("causedByPlatform", $"say whether the service brought it about"));
        return errors;
    }

    /// <summary>Whether it was useful is for the needs' sides to say; of several, most have to find it so.</summary>
    static CooperationCompleted Completed(Cooperation cooperation, Act act)
    {
        var said = cooperation.NeedIds.Select(needId => cooperation.CompletionOf(needId)!.Useful).ToArray();
        var useful = 2 * said.Count(one => one) > said.Length;
        return new(cooperation.Id, cooperation.NeedId, cooperation.Offers, useful, act.By, act.Now)
        {
            FurtherNeeds = [.. cooperation.NeedIds.Skip(1)],
        };
    }

    static Task CompleteItsNeed(Guid needId, SayCompletion command, IDocumentSession session) => CompleteNeedHandler.Handle(
        new CompleteNeed(needId, command.CooperationId, command.Act with { SeenVersion = null, RepetitionKey = null }), session);
}
