using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Brokerage;

/// <summary>An introduction as those who take part in it read it.</summary>
public sealed record IntroductionView(
    Guid IntroductionId,
    Guid NeedId,
    string State,
    string? Message,
    DateTimeOffset ProposedAt,
    ReplyView? Need,
    IReadOnlyList<IntroducedOfferView> Offers,
    Guid? CooperationId,
    IReadOnlyList<TermsView> Terms)
{
    /// <summary>Which sides want more time to agree; those whom a reason concerns read it.</summary>
    public IReadOnlyList<WishView> Extension { get; init; } = [];
}

/// <summary>A side's wish for more time.</summary>
/// <param name="OfferId">Null for the need's side.</param>
public sealed record WishView(Guid? OfferId, string? Reason, DateTimeOffset At);

/// <summary>Terms that a side proposed, and what became of them.</summary>
/// <param name="By">Whose terms: need or offer.</param>
public sealed record TermsView(
    Guid OfferId,
    string By,
    string What,
    DateOnly? Starts,
    DateOnly? Ends,
    string? Cost,
    string? Text,
    string Outcome,
    string? Reason,
    bool RecordedByBroker,
    DateTimeOffset At);

/// <summary>What a side answered; the reason is for that side and for those who broker.</summary>
public sealed record ReplyView(string Answer, string? Reason, bool RecordedByBroker, DateTimeOffset At);

/// <summary>An introduced offer with its institution's answer.</summary>
public sealed record IntroducedOfferView(Guid OfferId, Guid OrganizationId, string Organization, string Title, ReplyView? Answer);

/// <summary>Shows introductions to those who take part in them.</summary>
public sealed class IntroductionViews(IDocumentStore store)
{
    public async Task<IResult> Show(Guid introductionId, Door door)
    {
        await using var session = store.QuerySession();
        var found = await session.CaseOf(introductionId, door.Today);
        if (found is null || !door.Actor.TakesPartIn(found)) return Problems.Of(Refusal.NotFound);
        var offers = await session.LoadManyAsync<Offer>(found.Introduction.Offers.Select(o => o.OfferId));
        door.ETag((await session.Events.FetchStreamStateAsync(introductionId))!.Version);
        return Results.Json(View(found, offers, door.Actor), Json.Options);
    }

    /// <summary>What a deed on an introduction answers with: the introduction as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);

    /// <summary>An institution sees its own row; the need's side and those who broker see all.</summary>
    public static IntroductionView View(IntroductionCase found, IReadOnlyList<Offer> offers, Actor actor)
    {
        var (introduction, need) = (found.Introduction, found.Need);
        var brokers = actor.MayBroker(need);
        var needSide = actor.IsOwnSideOf(need);
        var shown = offers.Where(o => brokers || needSide || actor.IsOwnSideOf(o)).ToArray();
        return new IntroductionView(
            introduction.Id,
            need.Id,
            introduction.State.Word(),
            introduction.Message,
            introduction.ProposedAt,
            View(introduction.NeedReply, brokers || needSide),
            [.. shown.Select(o => View(introduction, o, brokers || actor.IsOwnSideOf(o)))],
            introduction.CooperationId,
            [.. introduction.Rounds.Where(round => shown.Any(o => o.Id == round.OfferId)).Select(View)])
        {
            Extension = [.. introduction.Wishes.Select(wish => View(wish, brokers || IsOwn(wish)))],
        };

        bool IsOwn(ExtensionWish wish) => wish.OfferId is { } offerId ? offers.Any(o => o.Id == offerId && actor.IsOwnSideOf(o)) : needSide;
    }

    static WishView View(ExtensionWish wish, bool withReason) => new(wish.OfferId, withReason ? wish.Reason : null, wish.At);

    /// <summary>Why terms were declined is for both sides: the one that proposed them shall propose better ones.</summary>
    static TermsView View(TermsRound round) => new(
        round.OfferId,
        round.ByNeed ? "need" : "offer",
        round.Terms.What,
        round.Terms.Starts,
        round.Terms.Ends,
        round.Terms.Cost,
        round.Terms.Text,
        round.Outcome.Word(),
        round.Reason,
        round.RecordedByBroker,
        round.At);

    static IntroducedOfferView View(Introduction introduction, Offer offer, bool withReason) => new(
        offer.Id,
        offer.OrganizationId,
        offer.Content.Organization?.Name ?? "",
        offer.Content.Title.In("en"),
        View(introduction.OfferReplies.GetValueOrDefault(offer.Id), withReason));

    static ReplyView? View(Reply? reply, bool withReason) =>
        reply is null ? null : new ReplyView(reply.Answer.Word(), withReason ? reply.Reason : null, reply.RecordedByBroker, reply.At);
}
