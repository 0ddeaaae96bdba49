using Marten;
using Matchmaking.Access;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Tells those who write an offer which needs it would fit, and what would complete it, by the rules in force and the one engine. What is
/// not said yet counts as open, and the answer says so.
/// </summary>
public sealed class OfferForesight(IDocumentStore store, EventFeed feed, Vocabulary vocabulary)
{
    const int Shown = 3;

    /// <summary>More needs than that are not counted.</summary>
    const int Counted = 100;

    /// <summary>Of so many of the best needs it is tried what would lift the offer: each takes some tries of the engine.</summary>
    const int Tried = 5;

    public async Task<ForeseenNeeds> Needs(Offer written, Actor actor, DateOnly today, string language, CancellationToken cancellation)
    {
        if (Lacking(written.Content) is { } lacking) return ForeseenNeeds.Lacking(lacking);
        var (asked, leftOpen) = LeavingOpen(written);
        var rows = await feed.Now(store, known => known.Engine?.NeedsFor(known.AsIfOpen(asked), Counted + 1, today, language), cancellation);
        if (rows is null) return ForeseenNeeds.Lacking("rules");
        var seen = await Seen(rows, actor, cancellation);
        var best = seen.Take(Tried).ToList();
        return await feed.Now(store, known => new ForeseenNeeds(
            Math.Min(seen.Count, Counted), seen.Count <= Counted, [.. best.Take(Shown).Select(fit => (Row(known, asked, fit, language), fit.Need))], null)
        {
            LeftOpen = leftOpen,
            Completion = leftOpen.Count == 0 && best.Count > 0 ? Complete(known, asked, best, language) : null,
        }, cancellation);
    }

    async Task<IReadOnlyList<(FittingNeed Row, Need Need)>> Seen(IReadOnlyList<FittingNeed> rows, Actor actor, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var needs = (await session.LoadManyAsync<Need>(cancellation, rows.Select(row => row.NeedId))).ToDictionary(need => need.Id);
        var sightOf = await session.SightOn(actor, [.. needs.Keys]);
        return [.. rows.Where(row => needs.ContainsKey(row.NeedId)).Select(row => (row, needs[row.NeedId])).Where(fit => sightOf(fit.Item2).Seen)];
    }

    static FittingRow Row(KnownRecords known, Offer asked, (FittingNeed Row, Need Need) fit, string language)
    {
        var need = known.Need(fit.Need);
        var (factors, reasons, _) = known.Engine!.Why(need, known.AsIfOpen(asked), language);
        return new FittingRow(need.NeedId, need.Key, factors.Score, factors, reasons, fit.Row.Note);
    }

    static Completion Complete(KnownRecords known, Offer asked, List<(FittingNeed Row, Need Need)> best, string language)
    {
        var (engine, facts) = (known.Engine!, known.AsIfOpen(asked));
        var tried = best.Select(fit => engine.Explain(known.Need(fit.Need), facts, language)).Where(explained => explained.IsCandidate).ToList();
        var first = tried.Select(explained => explained.Factors!.Value).DefaultIfEmpty().MaxBy(factors => factors.Score);
        return Completion.Of(first, engine.Rules.Weights, tried.SelectMany(explained => explained.Lift));
    }

    (Offer Asked, IReadOnlyList<string> LeftOpen) LeavingOpen(Offer written)
    {
        var content = written.Content;
        var noTopic = content.Subjects.Count == 0 && content.Targets.Count == 0;
        string[] leftOpen =
        [
            .. noTopic ? ["subjects"] : Array.Empty<string>(),
            .. content.Kinds.Count == 0 ? ["kinds"] : Array.Empty<string>(),
            .. content.Serves.Anywhere() ? Array.Empty<string>() : ["serves"],
        ];
        return (written with
        {
            Content = content with
            {
                Targets = noTopic ? [.. vocabulary.Targets.Keys] : content.Targets,
                Kinds = content.Kinds.Count == 0 ? [.. vocabulary.Kinds.Keys.Select(kind => new OfferedKind(kind, true, null))] : content.Kinds,
                Serves = content.Serves.Anywhere() ? content.Serves : content.Serves with { Worldwide = true },
                Slots = content.Slots ?? 1,
            },
        }, leftOpen);
    }

    static string? Lacking(OfferContent content) =>
        content is { Title.IsEmpty: true, Description.IsEmpty: true, Subjects.Count: 0, Targets.Count: 0 } ? "words" : null;
}
