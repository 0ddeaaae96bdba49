using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Matchmaking.Brokerage;
using Matchmaking.Needs;

namespace Matchmaking.Clocks;

/// <summary>
/// Keeps the rows of running clocks, in the transaction of what happened: a sweep that follows a deed must find its row.
/// </summary>
public sealed partial class Deadlines : EventProjection
{
    readonly Periods periods;

    public Deadlines(Periods periods)
    {
        this.periods = periods;
        Options.DeleteViewTypeOnTeardown<Deadline>();
    }

    public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        var need = AsksTheNeed(e.Data) ? await operations.LoadAsync<Need>(e.StreamId, cancellation) : null;
        var introduction = AsksTheIntroduction(e.Data) ? await operations.LoadAsync<Introduction>(e.StreamId, cancellation) : null;
        foreach (var change in Changes(e.Data, need, introduction, new Terms(periods))) change.Keep(operations);
    }

    static bool AsksTheNeed(object happened) => happened is NeedEndorsed or NeedReopened or NeedRevised or NeedImportRevised;

    static bool AsksTheIntroduction(object happened) => happened is IntroductionAccepted or IntroductionDeclined or TermsProposed or TermsAccepted or TermsDeclined;

    /// <summary>Each kind of record says in a file of its own what its events do to clocks.</summary>
    static IEnumerable<ClockChange> Changes(object happened, Need? need, Introduction? introduction, Terms terms) =>
    [
        .. NeedClocks.After(happened, need, terms),
        .. IntroductionClocks.After(happened, introduction, terms),
        .. OfferClocks.After(happened),
        .. CooperationClocks.After(happened),
    ];
}
