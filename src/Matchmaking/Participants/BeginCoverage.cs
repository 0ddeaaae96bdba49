using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>A centre is to cover a Party from a day on.</summary>
/// <param name="From">The first day, counted; today where none is named.</param>
/// <param name="Basis">Who said so, or from what it was inferred.</param>
/// <param name="Inferred">Nobody stated it; it is shown as such.</param>
public sealed record BeginCoverage(string Code, string? Party, DateOnly? From, string? Basis, bool Inferred, Act Act);

public static class BeginCoverageHandler
{
    /// <summary>Coverage that begins on a day to come is found when that day has come.</summary>
    public static async Task<(Answer, CoverageTurn?)> Handle(BeginCoverage command, IDocumentSession session, Vocabulary vocabulary)
    {
        var answer = await session.Decide<SupportCentre>(
            SupportCentre.IdOf(command.Code), command.Act, centre => Decide(centre, command, vocabulary));
        return (answer, answer.Done && Turn(command) is { HasCome: true } turn ? turn : null);
    }

    static CoverageTurn Turn(BeginCoverage command) =>
        new(command.Code, command.Party!, command.From ?? command.Act.Today, Begins: true, command.Act.Now);

    public static Decision Decide(SupportCentre centre, BeginCoverage command, Vocabulary vocabulary) => command.Act.ByAdministrator(() =>
    {
        var from = command.From ?? command.Act.Today;
        if (command.Party is not { } party || vocabulary.Party(party) is not null) return Refusal.Invalid("party", $"name a Party by its code");
        if (string.IsNullOrWhiteSpace(command.Basis)) return Refusal.Invalid("basis", $"say who stated it, or from what it is inferred");
        if (centre.CoversOn(from, party)) return Refusal.Conflict($"{centre.Code} covers {party:term} on that day already.");
        return Decision.Happens(
            new CoverageBegan(centre.Id, party, from, command.Basis, command.Inferred, command.Act.By, command.Act.Now));
    });
}
