using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The page on which somebody looks at an introduction before it is made.</summary>
public sealed class IntroducingPages(IDocumentStore store, Rankings rankings, IntroductionMails mails)
{
    /// <summary>How many candidates there are to choose from.</summary>
    const int Head = Shortlist.Head;

    /// <param name="offerIds">Where none is named, the first candidate that can be introduced.</param>
    public async Task<IResult> Show(Guid needId, IReadOnlyList<Guid> offerIds, string? message, string? furtherDown, Visit visit, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Need>(needId, cancellation) is not { } need) return Pages.NotFound();
        if (!(await session.SightOn(visit.Actor, needId))(need).Seen) return Pages.NotFound();
        if (!visit.Actor.MayBroker(need)) return Pages.Error(403);
        var rows = await Rows(needId, offerIds, visit, cancellation);
        var (tried, decision, ground) = await Try(new Trial(need, message, furtherDown, visit), offerIds, rows, session, cancellation);
        return visit.Show<IntroducingPage>(new
        {
            Sheet = new IntroducingSheet(
                need,
                [.. rows.Where(row => row.Rank <= Head || tried.OfferIds.Contains(row.OfferId))],
                [.. tried.OfferIds],
                message,
                furtherDown,
                decision.Refusal,
                decision.Events is [IntroductionProposed proposed] ? await mails.Of(proposed, ground.Offers, session, cancellation) : [],
                ground.Pending),
        });
    }

    /// <summary>What is the same of each try.</summary>
    sealed record Trial(Need Need, string? Message, string? FurtherDown, Visit Visit)
    {
        public ProposeIntroduction With(IReadOnlyList<Guid> offerIds) =>
            new(Guid.CreateVersion7(Visit.Now), Need.Id, offerIds, Message, new Act(Visit.Actor, Visit.Now)) { FurtherDown = FurtherDown };
    }

    static async Task<(ProposeIntroduction Tried, Decision Decision, IntroductionGround Ground)> Try(
        Trial trial, IReadOnlyList<Guid> named, IReadOnlyList<ShortlistRow> rows, IQuerySession session, CancellationToken cancellation)
    {
        if (named.Count > 0) return await Decide(trial.With(named), session, cancellation);
        foreach (var row in rows.Take(Head))
            if (await Decide(trial.With([row.OfferId]), session, cancellation) is { Decision.Refusal: null } open) return open;
        return await Decide(trial.With([.. rows.Take(1).Select(row => row.OfferId)]), session, cancellation);
    }

    static async Task<(ProposeIntroduction, Decision Decision, IntroductionGround)> Decide(
        ProposeIntroduction command, IQuerySession session, CancellationToken cancellation)
    {
        var ground = await ProposeIntroductionHandler.GroundOf(command, session, cancellation);
        return (command, ProposeIntroductionHandler.Decide(command, ground), ground);
    }

    /// <summary>The head of the list; all of it where something from further down is chosen.</summary>
    async Task<IReadOnlyList<ShortlistRow>> Rows(Guid needId, IReadOnlyList<Guid> chosen, Visit visit, CancellationToken cancellation)
    {
        var head = await Rows(needId, Head, visit, cancellation);
        return chosen.All(offerId => head.Any(row => row.OfferId == offerId)) ? head : await Rows(needId, Shortlist.Length, visit, cancellation);
    }

    async Task<IReadOnlyList<ShortlistRow>> Rows(Guid needId, int take, Visit visit, CancellationToken cancellation)
    {
        var (list, _) = await rankings.Find(
            needId, new ShortlistQuestion(take, null, null) { Language = visit.Language }, visit.Actor, visit.Now, cancellation);
        return list?.Candidates ?? [];
    }
}
