using Marten;
using Wolverine;

namespace Matchmaking.Participants;

/// <summary>Looks whether a day has begun on which coverage begins or has ended; asked as often as the clocks are swept.</summary>
public sealed record TurnOfDay(DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}

/// <summary>The last day whose turns of coverage were seen: one row.</summary>
public sealed record CoverageDay(Guid Id, DateOnly Seen)
{
    public static readonly Guid Only = new("0193e000-0000-7000-8000-0000000000c0");
}

public static class TurnOfDayHandler
{
    /// <summary>Two nodes may both see the day begin: a turn that is told twice moves nothing the second time.</summary>
    public static async Task<OutgoingMessages> Handle(TurnOfDay turn, IDocumentSession session, CancellationToken cancellation)
    {
        var seen = await session.LoadAsync<CoverageDay>(CoverageDay.Only, cancellation);
        if (seen?.Seen >= turn.Today) return [];
        session.Store(new CoverageDay(CoverageDay.Only, turn.Today));
        return seen is null ? [] : [.. Turns(await session.Query<SupportCentre>().ToListAsync(cancellation), seen.Seen, turn.Now)];
    }

    /// <summary>What began or had ended on the days since, that one not counted.</summary>
    public static IEnumerable<CoverageTurn> Turns(IEnumerable<SupportCentre> centres, DateOnly since, DateTimeOffset now) =>
        centres.SelectMany(centre => centre.Turns(now)).Where(turn => turn.Day > since && turn.HasCome).OrderBy(turn => turn.Day);

    static IEnumerable<CoverageTurn> Turns(this SupportCentre centre, DateTimeOffset now) => centre.Coverage.SelectMany(coverage => new[]
    {
        new CoverageTurn(centre.Code, coverage.Party, coverage.From, Begins: true, now),
        new CoverageTurn(centre.Code, coverage.Party, coverage.Until?.AddDays(1) ?? DateOnly.MaxValue, Begins: false, now),
    });
}
