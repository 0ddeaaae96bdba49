using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A centre is to cover a Party no longer; the day named is the last.</summary>
public sealed record EndCoverage(string Code, string? Party, DateOnly? Until, Act Act);

public static class EndCoverageHandler
{
    /// <summary>The last day counts, so what ends today or later is found when the day after it has come.</summary>
    public static async Task<(Answer, CoverageTurn?)> Handle(EndCoverage command, IDocumentSession session)
    {
        var answer = await session.Decide<SupportCentre>(
            SupportCentre.IdOf(command.Code), command.Act, centre => Decide(centre, command));
        return (answer, answer.Done && Turn(command) is { HasCome: true } turn ? turn : null);
    }

    static CoverageTurn Turn(EndCoverage command) =>
        new(command.Code, command.Party!, (command.Until ?? command.Act.Today).AddDays(1), Begins: false, command.Act.Now);

    public static Decision Decide(SupportCentre centre, EndCoverage command) => command.Act.ByAdministrator(() =>
    {
        var until = command.Until ?? command.Act.Today;
        if (command.Party is not { } party) return Refusal.Invalid("party", $"name a Party by its code");
        if (centre.Coverage.LastOrDefault(c => c.Party == party && c.Until is null) is not { } open)
            return Refusal.Conflict($"{centre.Code} does not cover {party:term}.");
        if (until < open.From) return Refusal.Invalid("until", $"must not be before {open.From}, when it began");
        return Decision.Happens(new CoverageEnded(centre.Id, party, until, command.Act.By, command.Act.Now));
    });
}
