using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>How somebody asks for a shortlist: how much of it, as of when, and with which other weights.</summary>
public sealed record ShortlistQuestion(int? Take, string? AsOf, string? Weights)
{
    /// <summary>The language of the reasons.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>A shortlist as it is shown.</summary>
public sealed record ShortlistView(Guid NeedId, string Need, int Rules, DateTimeOffset AsOf, IReadOnlyList<ShortlistRow> Candidates);

/// <summary>Shows rankings to those who may see them: kept lists, past ones, other weights, and why an offer is not among them.</summary>
public sealed class Rankings(IDocumentStore store, EventFeed feed, Instance instance)
{
    const int RowsUnlessAsked = 20;

    /// <summary>An open need is ranked by this node's own index, so that what was just done counts; an ended one has no list but as of then.</summary>
    public async Task<IResult> Shortlist(Guid needId, ShortlistQuestion question, Door door, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        var (list, refusal) = await Find(needId, question with { Language = door.Language }, door.Actor, door.Now, cancellation);
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
        // An institution's own row may stand anywhere in the list.
        var reach = Sight.Of(actor, need!).Shortlist ? take : Matching.Shortlist.Length;
        var list = asOf is { } moment
            ? Ranked(await feed.AsOf(session, moment, cancellation), needId, reach, weights, question.Language)
            : await feed.Now(store, known => Ranked(known, needId, reach, weights, question.Language), cancellation);
        var offers = await OffersOf(list, asOf, session, cancellation);
        var exclusions = asOf is null ? await session.LoadAsync<Exclusions>(Exclusions.IdOf(needId), cancellation) : null;
        return (View(need!, list, offers, take, asOf ?? now, actor, exclusions), null);
    }

    /// <summary>What the offers of a list say: now, or said at that moment.</summary>
    static async Task<IReadOnlyDictionary<Guid, Offer>> OffersOf(
        RankedList list, DateTimeOffset? asOf, IQuerySession session, CancellationToken cancellation)
    {
        var offerIds = list.Candidates.Select(row => row.OfferId).ToArray();
        if (asOf is null) return (await session.LoadManyAsync<Offer>(cancellation, offerIds)).ToDictionary(offer => offer.Id);
        var then = new Dictionary<Guid, Offer>();
        foreach (var offerId in offerIds)
            then[offerId] = (await session.Events.AggregateStreamAsync<Offer>(offerId, timestamp: asOf, token: cancellation))!;
        return then;
    }

    /// <summary>What would lift each of these offers for the need.</summary>
    public async Task<Dictionary<Guid, IReadOnlyList<Lift>>> Lifts(Guid needId, IEnumerable<Guid> offerIds, string language, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Need>(needId, cancellation) is not { } need) return [];
        var offers = await session.LoadManyAsync<Offer>(cancellation, offerIds.ToArray());
        return await feed.Now(
            store, known => offers.ToDictionary(offer => offer.Id, offer => Explained(known, need, offer, language)?.Lift ?? []), cancellation);
    }

    /// <summary>Why each of these offers fits the need, or does not.</summary>
    public Task<IReadOnlyDictionary<Guid, Explanation>> Explain(Need need, IReadOnlyList<Offer> offers, string language, CancellationToken cancellation) =>
        feed.Now<IReadOnlyDictionary<Guid, Explanation>>(
            store,
            known => offers.Select(offer => (offer.Id, Why: Explained(known, need, offer, language))).Where(one => one.Why is not null)
                .ToDictionary(one => one.Id, one => one.Why!),
            cancellation);

    static Explanation? Explained(KnownRecords known, Need need, Offer offer, string language) =>
        known.Engine is { } engine && known.Offer(offer) is { } facts ? engine.Explain(known.Need(need), facts, language) : null;

    public async Task<IResult> Candidate(Guid needId, Guid offerId, Door door, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId, cancellation);
        if (!await MaySeeRows(need, door.Actor, session)) return Problems.Of(Refusal.NotFound);
        var offer = await session.LoadAsync<Offer>(offerId, cancellation);
        if (offer is null || !door.Actor.Sees(offer) || !MaySeeRow(door.Actor, need!, offer.OrganizationId)) return Problems.Of(Refusal.NotFound);
        var explanation = await feed.Now(store, known => Explained(known, need!, offer, door.Language), cancellation);
        return explanation is null ? Problems.Of(NoRulesYet) : Results.Json(View(explanation), Json.Options);
    }

    public async Task<IResult> NeedsFor(Guid offerId, int? take, Door door, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        var (rows, refusal) = await FindNeedsFor(offerId, Cursor.Rows(take ?? RowsUnlessAsked), door.Actor, door.Today, door.Language, cancellation);
        if (refusal is not null) return Problems.Of(refusal);
        return Results.Json(new { offerId, items = rows.Select((fit, place) => View(fit.Row, fit.Need, place + 1)) }, Json.Options);
    }

    /// <summary>The needs that an offer fits, of those that the actor sees, ranked; or why they are not shown.</summary>
    public async Task<(IReadOnlyList<(FittingRow Row, Need Need)> Rows, Refusal? Refusal)> FindNeedsFor(
        Guid offerId, int take, Actor actor, DateOnly today, string language, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var offer = await session.LoadAsync<Offer>(offerId, cancellation);
        if (offer is null || !actor.Sees(offer)) return ([], Refusal.NotFound);
        if (!actor.IsOwnSideOf(offer) && !actor.IsBroker) return ([], OfferDeeds.OnlyItsInstitution);
        var rows = await feed.Now(store, known => Fitting(known, offer, today, language), cancellation);
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
        Wording? error = null;
        if (question.Weights is { Length: > 0 } written) weights = Weights.Read(written, out error);
        return
        [
            .. FieldError.Unless(AsOf.TryRead(question.AsOf, out asOf), "asOf", $"must be a date or a moment, such as 2026-11-30"),
            .. error is null ? [] : new[] { new FieldError("weights", error) },
        ];
    }

    static RankedList Ranked(KnownRecords known, Guid needId, int take, Weights? weights, string language) =>
        known.Engine is { } engine && known.Need(needId) is { Open: true } need
            ? new RankedList(need.Key, engine.Rules.Number, engine.OffersFor(need, take, weights, language))
            : RankedList.None(needId);

    static IReadOnlyList<FittingRow> Fitting(KnownRecords known, Offer offer, DateOnly on, string language)
    {
        if (known.Engine is not { } engine || known.Offer(offer) is not { } facts) return [];
        return [.. engine.NeedsFor(facts, Matching.Shortlist.Length, on, language).Select(row => Row(known.Need(row.NeedId)!, row))];

        FittingRow Row(NeedFacts need, FittingNeed row)
        {
            var (factors, reasons, _) = engine.Why(need, facts, language);
            return new FittingRow(row.NeedId, need.Key, row.Score, factors, reasons, row.Note);
        }
    }

    ShortlistView View(Need need, RankedList list, IReadOnlyDictionary<Guid, Offer> offers, int take, DateTimeOffset asOf, Actor actor, Exclusions? exclusions) => new(
        need.Id,
        list.Need,
        list.Rules,
        asOf,
        [.. list.Candidates.Select(row => Row(row, offers[row.OfferId], exclusions?.ByOffer.GetValueOrDefault(row.OfferId))).Where(row => MaySeeRow(actor, need, row.OrganizationId)).Take(take)]);

    ShortlistRow Row(Candidate row, Offer offer, Exclusion? aside) => new(
        row.OfferId, offer.Key(instance), row.Rank, row.Score, row.Factors, row.Reasons, offer.Content.Title, offer.Content.Organization, offer.OrganizationId)
    {
        SetAside = aside is null ? null : new ExclusionView(aside.Why, aside.Note, aside.At),
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

    static object View(FittingRow row, Need need, int rank) => new
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

    static readonly Refusal NoRulesYet = Refusal.Conflict($"No rules of ranking were adopted yet.");
}

/// <summary>A list on its way to a reader.</summary>
sealed record RankedList(string Need, int Rules, IReadOnlyList<Candidate> Candidates)
{
    public static RankedList None(Guid needId) => new(needId.ToString(), 0, []);
}

/// <summary>A need that an offer fits, as it is shown.</summary>
public sealed record FittingRow(
    Guid NeedId, string Key, int Score, Factors Factors, IReadOnlyDictionary<string, string> Reasons, string? Note);
