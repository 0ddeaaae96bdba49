using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Routing;

/// <summary>A turn of coverage moves the cases of its Party, some in one transaction.</summary>
/// <param name="After">The need up to which it has come.</param>
/// <param name="Moved">How many it has moved so far.</param>
public sealed record MoveCases(CoverageTurn Turn, Guid After, int Moved)
{
    public const int Most = 100;
}

/// <summary>A turn of coverage has moved all cases that it moves.</summary>
/// <param name="Before">The codes of the centres that covered the Party until then.</param>
/// <param name="Now">Those that cover it now.</param>
public sealed record CasesMoved(CoverageTurn Turn, int Cases, ImmutableArray<string> Before, ImmutableArray<string> Now)
{
    /// <summary>Null stands for the global entity, which has what no centre covers.</summary>
    public IEnumerable<string?> Gaining => Holders(Now).Except(Holders(Before));

    public IEnumerable<string?> Losing => Holders(Before).Except(Holders(Now));

    static IEnumerable<string?> Holders(ImmutableArray<string> centres) => centres.Cast<string?>().DefaultIfEmpty();
}

public static class CoverageTurnHandler
{
    public static MoveCases Handle(CoverageTurn turn) => new(turn, Guid.Empty, 0);
}

public static class MoveCasesHandler
{
    public static async Task<object> Handle(MoveCases command, IDocumentSession session, CancellationToken cancellation)
    {
        var centres = await session.Query<SupportCentre>().ToListAsync(cancellation);
        var cases = await Cases(command, session).ToListAsync(cancellation);
        var moved = command.Moved;
        foreach (var need in cases)
            if (await session.Move(need, command.Turn, centres)) moved++;
        return cases.Count == MoveCases.Most
            ? command with { After = cases[^1].Id, Moved = moved }
            : Moved(command.Turn, moved, centres);
    }

    static IQueryable<Need> Cases(MoveCases command, IQuerySession session)
    {
        var (party, after) = (command.Turn.Party, command.After);
        return session.Query<Need>()
            .Where(n => n.State == NeedState.Submitted || n.State == NeedState.Returned || n.State == NeedState.Open || n.State == NeedState.Agreed)
            .Where(n => n.Content.Party == party || n.Content.AlsoFor.Contains(party))
            .Where(n => n.Id.CompareTo(after) > 0)
            .OrderBy(n => n.Id)
            .Take(MoveCases.Most);
    }

    static async Task<bool> Move(this IDocumentSession session, Need need, CoverageTurn turn, IReadOnlyList<SupportCentre> centres)
    {
        var act = new Act(Actor.System("routing"), turn.Now);
        var lead = await session.LeadOf(need, turn.Today);
        var moved = false;
        await session.Decide<Need>(need.Id, act, now =>
        {
            var decision = NeedRouting.Decide(now, turn, centres, lead);
            moved = !decision.Events.IsEmpty;
            return decision;
        });
        return moved;
    }

    static async Task<Actor?> LeadOf(this IQuerySession session, Need need, DateOnly today) =>
        Guid.TryParse(need.Lead, out var leadId) && await session.LoadAsync<Person>(leadId) is { } person
            ? await Actors.Of(person, today, session)
            : null;

    static CasesMoved Moved(CoverageTurn turn, int cases, IReadOnlyList<SupportCentre> centres) => new(
        turn, cases, Covering.Before(turn, centres, [turn.Party]), Covering.On(turn.Today, centres, [turn.Party]));
}
