using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>How somebody asks for a shortlist: how much of it, as of when, and with which other weights.</summary>
public sealed record ShortlistQuestion(int? Take, string? AsOf, string? Weights);

/// <summary>A shortlist as it is shown.</summary>
public sealed record ShortlistView(Guid NeedId, string Need, int Rules, DateTimeOffset AsOf, IReadOnlyList<ShortlistRow> Candidates);

/// <summary>Shows rankings to those who may see them: kept lists, past ones, other weights, and why an offer is not among them.</summary>
public sealed class Rankings(IDocumentStore store, EventFeed feed)
{
    const int RowsUnlessAsked = 20;

    /// <summary>An open need is ranked by this node's own index, so that what was just done counts; an ended one shows the list kept last.</summary>
    public async Task<IResult> Shortlist(Guid needId, ShortlistQuestion question, Door door, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId, cancellation);
        if (await Refused(need, door, session) is { } refused) return refused;
        if (Wrong(question, out var asOf, out var weights) is [_, ..] wrong) return Problems.Of(Refusal.Invalid(wrong));
        var take = Math.Clamp(question.Take ?? RowsUnlessAsked, 1, Matching.Shortlist.Length);
        var list = asOf is { } moment
            ? Ranked(await feed.AsOf(session, moment, cancellation), needId, take, weights)
            : await feed.Now(store, known => Ranked(known, needId, take, weights), cancellation);
        list ??= asOf is null ? await session.LoadAsync<Shortlist>(needId, cancellation) : null;
        return Results.Json(View(needId, need!, list, take, asOf ?? door.Now, door.Actor), Json.Options);
    }

    public async Task<IResult> Candidate(Guid needId, Guid offerId, Door door, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId, cancellation);
        if (await Refused(need, door, session) is { } refused) return refused;
        var offer = await session.LoadAsync<Offer>(offerId, cancellation);
        if (offer is null || !door.Actor.Sees(offer) || !MaySeeRow(door.Actor, need!, offer.OrganizationId)) return Problems.Of(Refusal.NotFound);
        var explanation = await feed.Now(store, known => known.Engine?.Explain(known.Need(needId)!, known.Offer(offerId)!), cancellation);
        return explanation is null ? Problems.Of(NoRulesYet) : Results.Json(View(explanation), Json.Options);
    }

    public async Task<IResult> NeedsFor(Guid offerId, int? take, Door door, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        await using var session = store.QuerySession();
        var offer = await session.LoadAsync<Offer>(offerId, cancellation);
        if (offer is null || !door.Actor.Sees(offer)) return Problems.Of(Refusal.NotFound);
        if (!door.Actor.IsOwnSideOf(offer) && !door.Actor.IsBroker) return Problems.Of(OfferDeeds.OnlyItsInstitution);
        var rows = await feed.Now(store, known => Fitting(known, offerId, door.Today), cancellation);
        var needs = (await session.LoadManyAsync<Need>(cancellation, rows.Select(row => row.NeedId))).ToDictionary(need => need.Id);
        var seen = rows.Where(row => Sight.Of(door.Actor, needs[row.NeedId]).Seen).Take(Cursor.Rows(take ?? RowsUnlessAsked));
        return Results.Json(new { offerId, items = seen.Select((row, place) => View(row, needs[row.NeedId], place + 1)) }, Json.Options);
    }

    /// <summary>The list is for the need's side and for who brokers; an introduced institution sees its own row of it.</summary>
    static async Task<IResult?> Refused(Need? need, Door door, IQuerySession session)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        if (need is null) return Problems.Of(Refusal.NotFound);
        var link = await session.LinkOf(door.Actor, need.Id);
        return Sight.Of(door.Actor, need, link).Shortlist || link != IntroductionLink.None ? null : Problems.Of(Refusal.NotFound);
    }

    static bool MaySeeRow(Actor actor, Need need, Guid organizationId) =>
        Sight.Of(actor, need).Shortlist || actor.Represents(organizationId);

    static ImmutableArray<FieldError> Wrong(ShortlistQuestion question, out DateTimeOffset? asOf, out Weights? weights)
    {
        weights = null;
        string? error = null;
        if (question.Weights is { Length: > 0 } written) weights = Weights.Read(written, out error);
        return
        [
            .. FieldError.Unless(AsOf.TryRead(question.AsOf, out asOf), "asOf", "must be a date or a moment, such as 2026-11-30"),
            .. FieldError.Unless(error is null, "weights", error ?? ""),
        ];
    }

    static Shortlist? Ranked(KnownRecords known, Guid needId, int take, Weights? weights) =>
        known.Need(needId) is { Open: true } need ? Matching.Shortlist.Of(known, need, take, weights) : null;

    static IReadOnlyList<FittingNeed> Fitting(KnownRecords known, Guid offerId, DateOnly on) =>
        known.Engine is { } engine && known.Offer(offerId) is { } offer ? engine.NeedsFor(offer, Matching.Shortlist.Length, on) : [];

    static ShortlistView View(Guid needId, Need need, Shortlist? list, int take, DateTimeOffset asOf, Actor actor) => new(
        needId,
        list?.Need ?? needId.ToString(),
        list?.Rules ?? 0,
        asOf,
        [.. (list?.Candidates ?? []).Where(row => MaySeeRow(actor, need, row.OrganizationId)).Take(take).Select(InOrder)]);

    /// <summary>The store keeps the reasons in its own order; readers get them in that of the factors.</summary>
    static ShortlistRow InOrder(ShortlistRow row) => row with
    {
        Reasons = FactorNames.All.Where(row.Reasons.ContainsKey).ToDictionary(factor => factor, factor => row.Reasons[factor]),
    };

    static object View(Explanation explanation) => new
    {
        candidate = explanation.IsCandidate,
        explanation.Failing,
        explanation.Score,
        explanation.Factors,
        explanation.Reasons,
        explanation.Lift,
    };

    static object View(FittingNeed row, Need need, int rank) => new
    {
        row.NeedId,
        Need = row.Key,
        Rank = rank,
        row.Score,
        row.Factors,
        row.Reasons,
        row.Note,
        need.Content.Title,
        need.Content.Party,
    };

    static readonly Refusal NoRulesYet = Refusal.Conflict("No rules of ranking were adopted yet.");
}
