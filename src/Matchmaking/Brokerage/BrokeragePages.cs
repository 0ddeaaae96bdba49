using Marten;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>The pages of introductions and cooperations.</summary>
public sealed class BrokeragePages(IDocumentStore store)
{
    public async Task<IResult> Introduction(Guid introductionId, Visit visit)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        await using var session = store.QuerySession();
        return await IntroductionSheet.Read(session, introductionId, new Act(visit.Actor, visit.Now)) is { } sheet
            ? visit.Show<IntroductionPage>(new { Sheet = sheet })
            : Pages.NotFound();
    }

    public async Task<IResult> Cooperation(Guid cooperationId, Visit visit)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        await using var session = store.QuerySession();
        return await CooperationSheet.Read(session, cooperationId, new Act(visit.Actor, visit.Now)) is { } sheet
            ? visit.Show<CooperationPage>(new { Sheet = sheet })
            : Pages.NotFound();
    }
}
