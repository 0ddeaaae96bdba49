using Marten;
using Matchmaking.Needs.Routing;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Who hears that coverage has moved cases: one notice for all of them, for a centre that loses them may see none any more.</summary>
public static class AnnounceCasesHandler
{
    public static async Task<Notice[]> Handle(CasesMoved moved, IDocumentSession session)
    {
        if (moved.Cases == 0) return [];
        var (rules, coordinators) = (await session.HearingRulesAt(moved.Turn.Now), await session.Coordinators(moved.Turn.Now));
        var notices = new List<Notice>();
        foreach (var centre in moved.Gaining)
            notices.AddRange(WhoHears(moved, "cases-gained", await Officers(centre, moved, session), coordinators, rules));
        foreach (var centre in moved.Losing)
            notices.AddRange(WhoHears(moved, "cases-lost", await Officers(centre, moved, session), coordinators, rules));
        return [.. notices];
    }

    /// <summary>The officers of the centres that gain or lose the cases; the global entity for what no centre covers.</summary>
    public static Notice[] WhoHears(
        CasesMoved moved, string sentence, IReadOnlyCollection<Reader> officers, IEnumerable<Reader> coordinators, HearingRules rules)
    {
        var turn = moved.Turn;
        var news = new News(NoticeKind.CasesMoved, sentence, "system:routing", turn.Now)
        {
            Occurrence = $"{sentence} {turn.Centre} {turn.Party} {turn.Day:yyyy-MM-dd}",
            Details = new Details(turn.Party) { Count = moved.Cases, Day = turn.Day },
        };
        return rules.Tell(news, [.. officers, .. coordinators], officers.Contains);
    }

    static Task<IReadOnlyList<Reader>> Officers(string? centre, CasesMoved moved, IQuerySession session) =>
        session.OfficersOf(centre is null ? null : SupportCentre.IdOf(centre), moved.Turn.Now);
}
