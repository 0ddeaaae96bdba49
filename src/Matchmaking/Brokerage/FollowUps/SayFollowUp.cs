using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>A side says what is left of a cooperation some months after its end.</summary>
/// <param name="Months">Which of the times that it was asked; the last where none is named.</param>
public sealed record SayFollowUp(
    Guid CooperationId, int? Months, bool? StillInUse, string? WhatCame, Guid? NeedId, Guid? OfferId, Act Act);

public static class SayFollowUpHandler
{
    public static Task<Answer> Handle(SayFollowUp command, IDocumentSession session) =>
        session.OnCooperation(command.CooperationId, command.Act, found => Decide(found, command));

    public static Decision Decide(CooperationCase found, SayFollowUp command)
    {
        var act = command.Act;
        var (side, refusal) = CooperationSide.Of(found, act.Actor, command.NeedId, command.OfferId);
        if (side is null) return refusal!;
        if (Missing(command) is [_, ..] missing) return Refusal.Invalid(missing);
        if (found.Cooperation.FollowUps.LastOrDefault(one => command.Months is null || one.Months == command.Months) is not { } asked)
            return Refusal.Conflict($"Nobody has asked this yet: it is asked three and twelve months after the end.");
        if (asked.Answers.ContainsKey(side.Id)) return Refusal.Conflict($"This side has answered this.");
        return Decision.Happens(new FollowUpSaid(
            found.Cooperation.Id, asked.Months, side.Id, command.StillInUse!.Value, command.WhatCame!, act.By, act.Now));
    }

    static IReadOnlyList<FieldError> Missing(SayFollowUp command) =>
    [
        .. FieldError.Unless(command.StillInUse is not null, "stillInUse", $"say whether it is still in use"),
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.WhatCame), "whatCame", $"say what came of it"),
    ];
}
