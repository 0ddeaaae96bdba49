using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>For which side somebody proposes terms or answers them, and for which offer.</summary>
public sealed record TermsSide(Guid OfferId, bool ByNeed, bool ByBroker)
{
    /// <summary>How the form of a deed for this side is called, so that a refusal comes back to it.</summary>
    public string Form(string deed) => $"{deed}-{OfferId}";

    /// <summary>Finds the caller's own side; the need's side names the offer where several were introduced.</summary>
    public static (TermsSide? Side, Refusal? Refusal) Of(IntroductionCase found, Actor actor, Guid? offerId)
    {
        if (actor.AnswersForNeed(found.Need)) return OfNeed(found, offerId);
        var (side, refusal) = AnsweringSide.Of(found, actor, offerId);
        return side?.OfferId is { } own ? (new TermsSide(own, false, side.ByBroker), null) : (null, refusal);
    }

    static (TermsSide?, Refusal?) OfNeed(IntroductionCase found, Guid? offerId)
    {
        var offers = found.Introduction.Offers.Select(offer => offer.OfferId).Where(id => offerId is null || id == offerId).ToArray();
        return offers switch
        {
            [var only] => (new TermsSide(only, true, false), null),
            [] => (null, Refusal.Invalid("offerId", $"this offer is not part of the introduction")),
            _ => (null, Refusal.Invalid("offerId", $"several offers were introduced; name the one that it is about")),
        };
    }

    /// <summary>The sides for which a deed would not be refused, as the deed itself decides.</summary>
    public static IReadOnlyList<TermsSide> Among(IntroductionCase found, Actor actor, Func<Guid, Decision> decide) =>
    [
        .. found.Introduction.Offers
            .Where(offer => decide(offer.OfferId).Refusal is null)
            .Select(offer => Of(found, actor, offer.OfferId).Side!),
    ];
}
