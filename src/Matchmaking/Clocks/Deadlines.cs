using System.Collections.Immutable;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Participants;

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
        var introduction = IntroductionClocks.AsksTheIntroduction(e.Data)
            ? await operations.LoadAsync<Introduction>(e.StreamId, cancellation)
            : null;
        var needId = NeedClocks.NeedAskedBy(e.Data) ?? IntroductionClocks.NeedAskedBy(e.Data) ?? introduction?.NeedId;
        var need = needId is { } asked ? await operations.LoadAsync<Need>(asked, cancellation) : null;
        var rows = OpenRows.Of(operations);
        var terms = NeedClocks.PartiesOf(e.Data, need) is { } parties
            ? await TermsFor(parties, need, e.Data, rows, operations, cancellation)
            : Terms.Default;
        foreach (var change in Changes(e.Data, need, introduction, terms)) await rows.Keep(change, operations, cancellation);
    }

    /// <summary>Each kind of record says in a file of its own what its events do to clocks.</summary>
    static IEnumerable<ClockChange> Changes(object happened, Need? need, Introduction? introduction, Terms terms) =>
    [
        .. NeedClocks.After(happened, need, terms),
        .. IntroductionClocks.After(happened, introduction, terms),
        .. AskingClocks.After(happened, terms),
        .. OfferClocks.After(happened),
        .. CooperationClocks.After(happened),
        .. InterestClocks.After(happened, terms),
        .. OrganizationClocks.After(happened),
        .. ContestClocks.After(happened, terms),
    ];

    /// <summary>Centres are asked for only where one of them has something of its own.</summary>
    async Task<Terms> TermsFor(
        IReadOnlyList<string> parties, Need? need, object happened, OpenRows rows, IDocumentOperations operations, CancellationToken cancellation)
    {
        var policy = await rows.Policy(operations, cancellation);
        var day = DateOnly.FromDateTime(((Deeds.IHappened)happened).HappenedAt.UtcDateTime);
        var centres = policy.NamesCentres ? await operations.Query<SupportCentre>().ToListAsync(cancellation) : [];
        return new Terms(
            periods, policy, [.. centres.Where(c => parties.Any(party => c.CoversOn(day, party))).Select(c => c.Id)], need?.UrgentSince);
    }
}
