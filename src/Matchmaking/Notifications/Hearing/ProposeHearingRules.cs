using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>Puts other rules of who hears of what up for adoption.</summary>
/// <param name="Rows">What is to change.</param>
/// <param name="DecidedBy">The body that decides, never a person.</param>
public sealed record ProposeHearingRules(HearingTable Rows, string? DecidedBy, string? Reason, Act Act);

public static class ProposeHearingRulesHandler
{
    public static Task<Answer> Handle(ProposeHearingRules command, IDocumentSession session) =>
        session.Decide<HearingRulebook>(HearingRulesAdopted.Stream, command.Act, book => Decide(book, command));

    public static Decision Decide(HearingRulebook book, ProposeHearingRules command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator) return HearingDeeds.OnlyCoordinators;
        if (Errors(command).ToArray() is [_, ..] errors) return Refusal.Invalid(errors);
        if (book.Proposal is { } open)
            return Refusal.Conflict($"Hearing rules {open.Number} are proposed; adopt or withdraw them before you propose others.");
        var table = command.Rows.Over(book.At(act.Now).Table);
        return Decision.Happens(new HearingRulesProposed(
            book.Id, book.LastNumber + 1, table, command.DecidedBy!.Trim(), command.Reason?.Trim(), act.By, act.Now));
    }

    static IEnumerable<FieldError> Errors(ProposeHearingRules command) =>
    [
        .. command.Rows.Errors(),
        .. FieldError.Unless(
            !string.IsNullOrWhiteSpace(command.DecidedBy), "decidedBy", $"name the body that decides, such as \"Informal advisory group, meeting 12\""),
        .. FieldError.UnlessALine(command.DecidedBy, "decidedBy"),
        .. FieldError.UnlessALine(command.Reason, "reason"),
    ];
}
