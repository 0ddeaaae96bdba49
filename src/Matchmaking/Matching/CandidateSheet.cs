using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;
using Matchmaking.Web;

namespace Matchmaking.Matching;

/// <summary>The ranked candidates of a need as its page shows them: the rows, what would lift them, and who is verified.</summary>
public sealed record CandidateSheet(
    ShortlistView? List, Refusal? Refusal, IReadOnlyDictionary<Guid, IReadOnlyList<Lift>> Lifts, IReadOnlySet<Guid> Verified)
{
    /// <summary>So many rows also say what would lift them: each takes some tries of the engine.</summary>
    const int Lifted = 10;

    public static async Task<CandidateSheet> Read(IDocumentStore store, Rankings rankings, Need need, ShortlistQuestion question, Visit visit)
    {
        var (list, refusal) = await rankings.Find(need.Id, question with { Language = visit.Language }, visit.Actor, visit.Now, CancellationToken.None);
        var rows = list?.Candidates ?? [];
        var lifts = await rankings.Lifts(need.Id, rows.Take(Lifted).Select(row => row.OfferId), visit.Language, CancellationToken.None);
        return new CandidateSheet(list, refusal, lifts, await VerifiedAmong(store, rows, visit.Today));
    }

    static async Task<IReadOnlySet<Guid>> VerifiedAmong(IDocumentStore store, IReadOnlyList<ShortlistRow> rows, DateOnly today)
    {
        await using var session = store.QuerySession();
        var organizations = await session.LoadManyAsync<Organization>(rows.Select(row => row.OrganizationId).Distinct());
        return organizations.Where(organization => organization.IsVerifiedOn(today)).Select(organization => organization.Id).ToHashSet();
    }
}
