using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs.Routing;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>A centre that was asked for offers names those that it knows.</summary>
public sealed record NameOffers(Guid NeedId, Guid AskingId, IReadOnlyList<Guid> OfferIds, string? Remark, Act Act);

public static class NameOffersHandler
{
    /// <summary>Offers that cannot be read are told only to who may answer.</summary>
    public static async Task<Answer> Handle(NameOffers command, IDocumentSession session)
    {
        var named = command.OfferIds.Distinct().ToImmutableArray();
        var offers = await session.LoadManyAsync<Offer>(named);
        var act = command.Act with { Unreadable = [.. command.Act.Unreadable, .. Unknown(named, offers, command.Act.Actor)] };
        return await AnswerAskingHandler.Handle(new AnswerAsking(command.NeedId, command.AskingId, true, command.Remark, named, act), session);
    }

    public static IEnumerable<FieldError> Unknown(IEnumerable<Guid> named, IEnumerable<Offer> offers, Actor actor)
    {
        var seen = offers.Where(actor.Sees).Select(offer => offer.Id).ToHashSet();
        return named.Where(offerId => !seen.Contains(offerId)).Select(offerId => new FieldError("offerIds", $"there is no offer {offerId}"));
    }
}
