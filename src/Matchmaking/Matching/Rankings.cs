using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
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

    /// <summary>An open need is ranked by this node's own index, so that what was just done counts; an ended one has no list but as of then.</summary>
    public async Task<IResult> Shortlist(Guid needId, ShortlistQuestion question, Door door, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        var (list, refusal) = await Find(needId, question, door.Actor, door.Now, cancellation);
        return refusal is null ? Results.Json(list, Json.Options) : Problems.Of(refusal);
    }

    /// <summary>The shortlist that somebody asks for, or why there is none.</summary>
    public async Task<(ShortlistView? List, Refusal? Refusal)> Find(
        Guid needId, ShortlistQuestion question, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId, cancellation);
        if (!await MaySeeRows(need, actor, session)) return (null, Refusal.NotFound);
        if (Wrong(question, out var asOf, out var weights) is [_, ..] wrong) return (null, Refusal.Invalid(wrong));
        var take = Math.Clamp(question.Take ?? RowsUnlessAsked, 1, Matching.Shortlist.Length);
        var list = asOf is { } moment
            ? Ranked(await feed.AsOf(session, moment, cancellation), needId, take, weights)
            : await feed.Now(store, known => Ranked(known, needId, take, weights), cancellation);
        return (View(needId, need!, list, take, asOf ?? now, actor), null);
    }

    /// <summary>What would lift each of these offers for the need.</summary>
    public Task<Dictionary<Guid, IReadOnlyList<Lift>>> Lifts(Guid needId, IEnumerable<Guid> offerIds, CancellationToken cancellation) =>
        feed.Now(store, known => offerIds.ToDictionary(offerId => offerId, offerId => LiftOf(known, needId, offerId)), cancellation);

    static IReadOnlyList<Lift> LiftOf(KnownRecords known, Guid needId, Guid offerId) => Explained(known, needId, offerId)?.Lift ?? [];

    static Explanation? Explained(KnownRecords known, Guid needId, Guid offerId) =>
        known.Engine is { } engine && known.Need(needId) is { } need && known.Offer(offerId) is { } offer ? engine.Explain(need, offer) : null;

    public async Task<IResult> Candidate(Guid needId, Guid offerId, Door door, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId, cancellation);
        if (!await MaySeeRows(need, door.Actor, session)) return Problems.Of(Refusal.NotFound);
        var offer = await session.LoadAsync<Offer>(offerId, cancellation);
        if (offer is null || !door.Actor.Sees(offer) || !MaySeeRow(door.Actor, need!, offer.OrganizationId)) return Problems.Of(Refusal.NotFound);
        var explanation = await feed.Now(store, known => Explained(known, needId, offerId), cancellation);
        return explanation is null ? Problems.Of(NoRulesYet) : Results.Json(View(explanation), Json.Options);
    }

    public async Task<IResult> NeedsFor(Guid offerId, int? take, Door door, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        var (rows, refusal) = await FindNeedsFor(offerId, Cursor.Rows(take ?? RowsUnlessAsked), door.Actor, door.Today, cancellation);
        if (refusal is not null) return Problems.Of(refusal);
        return Results.Json(new { offerId, items = rows.Select((fit, place) => View(fit.Row, fit.Need, place + 1)) }, Json.Options);
    }

    /// <summary>The needs that an offer fits, of those that the actor sees, ranked; or why they are not shown.</summary>
    public async Task<(IReadOnlyList<(FittingNeed Row, Need Need)> Rows, Refusal? Refusal)> FindNeedsFor(
        Guid offerId, int take, Actor actor, DateOnly today, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var offer = await session.LoadAsync<Offer>(offerId, cancellation);
        if (offer is null || !actor.Sees(offer)) return ([], Refusal.NotFound);
        if (!actor.IsOwnSideOf(offer) && !actor.IsBroker) return ([], OfferDeeds.OnlyItsInstitution);
        var rows = await feed.Now(store, known => Fitting(known, offerId, today), cancellation);
        var needs = (await session.LoadManyAsync<Need>(cancellation, rows.Select(row => row.NeedId))).ToDictionary(need => need.Id);
        var sightOf = await session.SightOn(actor, [.. needs.Keys]);
        return ([.. rows.Select(row => (row, needs[row.NeedId])).Where(fit => sightOf(fit.Item2).Seen).Take(take)], null);
    }

    /// <summary>The list is for the need's side and for who brokers; an introduced institution sees its own row of it.</summary>
    static async Task<bool> MaySeeRows(Need? need, Actor actor, IQuerySession session)
    {
        if (need is null) return false;
        return (await session.SightOn(actor, need.Id))(need) is { Shortlist: true } or { OwnRow: true };
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
