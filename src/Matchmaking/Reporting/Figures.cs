using Marten;
using Matchmaking.Access;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Reporting;

/// <summary>Makes figures as of a moment by following the events up to it.</summary>
public sealed class Figures(IDocumentStore store, Vocabulary vocabulary, AccessSettings access)
{
    public async Task<Overview> Overview(DateTimeOffset asOf, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var tally = new Tally(vocabulary);
        while (await EventFeed.ReadUntil(session, tally.Position, asOf, cancellation) is [_, ..] events)
            foreach (var happened in events) tally.Take(happened);
        var on = DateOnly.FromDateTime(asOf.UtcDateTime);
        return new Overview(
            asOf,
            tally.Position,
            new Dictionary<string, Counts> { [MadeHere] = tally.Of(imported: false, on), ["imported"] = tally.Of(imported: true, on) },
            tally.Introductions,
            tally.Cooperations,
            tally.Completed,
            Reporting.Overview.HowCounted,
            Reporting.Overview.NamesDisclaimer);
    }

    string MadeHere => access.Demo ? "demonstration" : "live";
}
