using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>How far something that runs in the background has come.</summary>
public sealed record Progress(int Done, int Total, bool Finished, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt)
{
    public static Progress? Of(ComparisonProgress? comparison) => comparison is null
        ? null
        : new(comparison.Done, comparison.Total, comparison.IsFinished, comparison.StartedAt, comparison.FinishedAt);

    public static Progress? Of(RerankProgress? rerank) => rerank is null
        ? null
        : new(rerank.Done, rerank.Total, rerank.FinishedAt is not null, rerank.StartedAt, rerank.FinishedAt);
}

/// <summary>A rules version with what runs for it in the background.</summary>
public sealed record RulesSheet(ShelvedRules Rules, Progress? Comparing, Progress? Rerank, long StreamVersion);

/// <summary>Shows rules versions to those who may see them.</summary>
public sealed class RulesViews(IDocumentStore store, RulesShelf shelf)
{
    public async Task<IResult> List(Door door, CancellationToken cancellation) =>
        Results.Json(new { items = (await Sheets(door.Actor, cancellation)).Select(Json) }, Matchmaking.Json.Options);

    public async Task<IResult> Show(int number, Door door, CancellationToken cancellation) =>
        await Sheet(number, door.Actor, cancellation) is { } sheet ? Shown(sheet, door, 200) : Problems.Of(Refusal.NotFound);

    /// <summary>The rules after a deed on them.</summary>
    public async Task<IResult> After(int number, Door door, int status, CancellationToken cancellation) =>
        Shown((await Sheet(number, door.Actor, cancellation))!, door, status);

    /// <summary>The rules that a proposal just brought up, by the answer that it got, now or when it was sent the first time.</summary>
    public async Task<IResult> Proposed(Answer answer, Door door, CancellationToken cancellation)
    {
        var rules = (await shelf.Now(cancellation)).ByNumber.Values.Single(rules => rules.At == answer.Version).Number;
        door.ETag(answer.Version);
        return Results.Created($"/api/rules/{rules}", new { rules });
    }

    /// <summary>Those that the actor sees, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<RulesSheet>> Sheets(Actor actor, CancellationToken cancellation)
    {
        // Progress first: what it says is finished then stands among the events.
        await using var session = store.QuerySession();
        var comparing = await session.Query<ComparisonProgress>().ToListAsync(cancellation);
        var reranks = await session.Query<RerankProgress>().ToListAsync(cancellation);
        var versions = await shelf.Now(cancellation);
        var seen = versions.ByNumber.Values.Where(rules => IsSeen(rules, actor));
        return
        [
            .. seen.Select(rules => new RulesSheet(
                rules,
                Progress.Of(comparing.FirstOrDefault(progress => progress.Rules == rules.Number)),
                Progress.Of(reranks.FirstOrDefault(progress => progress.Rules == rules.Number)),
                versions.Version)),
        ];
    }

    public async Task<RulesSheet?> Sheet(int number, Actor actor, CancellationToken cancellation) =>
        (await Sheets(actor, cancellation)).FirstOrDefault(sheet => sheet.Rules.Number == number);

    static bool IsSeen(ShelvedRules rules, Actor actor) => rules.IsPublic || actor.SeesProposedRules();

    static IResult Shown(RulesSheet sheet, Door door, int status)
    {
        door.ETag(sheet.StreamVersion);
        return Results.Json(Json(sheet), Matchmaking.Json.Options, statusCode: status);
    }

    static object Json(RulesSheet sheet)
    {
        var rules = sheet.Rules;
        return new
        {
            rules.Number,
            rules.State,
            inForce = rules.State == RulesState.InForce,
            rules.Weights,
            rules.TextRule,
            terms = new { hash = rules.TermsHash, size = rules.Terms },
            rules.VocabularyHash,
            rules.DecidedBy,
            rules.Advice,
            rules.From,
            rules.ProposedAt,
            rules.AdoptedAt,
            rules.WithdrawnAt,
            rules.Reason,
            comparing = sheet.Comparing,
            rules.Comparison,
            sheet.Rerank,
        };
    }
}
