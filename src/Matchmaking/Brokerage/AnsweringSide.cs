using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>For which side of an introduction somebody answers: the need's, or one offer's.</summary>
/// <param name="OfferId">Null for the need's side.</param>
/// <param name="ByBroker">The broker writes down the answer of an institution that has nobody in the service.</param>
public sealed record AnsweringSide(Guid? OfferId, bool ByBroker)
{
    /// <summary>Finds the caller's own side; an offer is named where a side has several.</summary>
    public static (AnsweringSide? Side, Refusal? Refusal) Of(IntroductionCase found, Actor actor, Guid? offerId)
    {
        var own = found.Introduction.OffersOf(actor.Represents).Select(o => o.OfferId).ToArray();
        var recorded = actor.MayBroker(found.Need) ? found.Introduction.OffersOf(found.Voiceless.Contains).Select(o => o.OfferId).ToArray() : [];
        if (offerId is { } named) return OfNamed(found, named, own, recorded);
        if (actor.AnswersForNeed(found.Need)) return (new AnsweringSide(null, false), null);
        return own.Concat(recorded).ToArray() switch
        {
            [] => (null, IntroductionDeeds.OnlyItsSides),
            [var only] => (new AnsweringSide(only, own.Length == 0), null),
            _ => (null, Refusal.Invalid("offerId", $"several offers wait for your answer; name the one that you answer for")),
        };
    }

    static (AnsweringSide?, Refusal?) OfNamed(IntroductionCase found, Guid offerId, Guid[] own, Guid[] recorded)
    {
        if (own.Contains(offerId)) return (new AnsweringSide(offerId, false), null);
        if (recorded.Contains(offerId)) return (new AnsweringSide(offerId, true), null);
        return found.Introduction.Offers.Any(o => o.OfferId == offerId)
            ? (null, IntroductionDeeds.OnlyItsSides)
            : (null, Refusal.Invalid("offerId", $"this offer is not part of the introduction"));
    }
}
