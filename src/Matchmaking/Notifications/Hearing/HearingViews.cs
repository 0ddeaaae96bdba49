using Marten;
using Matchmaking.Deeds;
using Matchmaking.Matching;

namespace Matchmaking.Notifications;

/// <summary>Shows who hears of what to everybody.</summary>
public sealed class HearingViews(IDocumentStore store)
{
    public async Task<HearingShelf> Shelf(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await HearingShelf.Read(session, cancellation);
    }

    public async Task<IResult> List(CancellationToken cancellation) =>
        Results.Json(new { items = (await Shelf(cancellation)).ByNumber.Values.Select(View) }, Json.Options);

    public async Task<IResult> Show(int number, Door door, CancellationToken cancellation, int status = StatusCodes.Status200OK)
    {
        var shelf = await Shelf(cancellation);
        if (!shelf.ByNumber.TryGetValue(number, out var rules)) return Problems.Of(Refusal.NotFound);
        door.ETag(shelf.Version);
        return Results.Json(View(rules), Json.Options, statusCode: status);
    }

    /// <summary>The rules that a proposal just brought up, by the answer that it got, now or when it was sent the first time.</summary>
    public async Task<IResult> Proposed(Answer answer, Door door, CancellationToken cancellation)
    {
        var number = (await Shelf(cancellation)).ByNumber.Values.Single(rules => rules.At == answer.Version).Number;
        door.ETag(answer.Version);
        return Results.Created($"/api/hearing-rules/{number}", new { number });
    }

    static object View(ShelvedHearing rules) => new
    {
        rules.Number,
        rules.State,
        inForce = rules.State == RulesState.InForce,
        rules = rules.Table,
        rules.DecidedBy,
        rules.Reason,
        rules.ProposedAt,
        rules.AdoptedAt,
        rules.WithdrawnAt,
    };
}
