using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>For which side of a cooperation somebody speaks: that of one of its needs, or the institution of one of its offers.</summary>
/// <param name="ByBroker">The broker writes down what an institution says that has nobody in the service.</param>
public sealed record CooperationSide(Guid? NeedId, Guid? OfferId, bool ByBroker)
{
    /// <summary>The need or the offer by which the side is known.</summary>
    public Guid Id => OfferId ?? NeedId!.Value;

    /// <summary>How the form of a deed for this side is called, so that a refusal comes back to it.</summary>
    public string Form(string deed) => $"{deed}-{Id}";

    /// <summary>All sides of a cooperation, the needs' first.</summary>
    public static IEnumerable<CooperationSide> All(CooperationCase found) =>
    [
        .. found.Needs.Select(need => new CooperationSide(need.Id, null, false)),
        .. found.Cooperation.Offers.Select(offer => new CooperationSide(null, offer.OfferId, found.IsVoiceless(offer.OrganizationId))),
    ];

    /// <summary>The sides for which a deed would not be refused, as the deed itself decides.</summary>
    public static IReadOnlyList<CooperationSide> Open(CooperationCase found, Func<CooperationSide, Decision> decide) =>
        [.. All(found).Where(side => decide(side).Refusal is null)];

    /// <summary>Finds the caller's own side; a need or an offer is named where the caller has several.</summary>
    public static (CooperationSide? Side, Refusal? Refusal) Of(CooperationCase found, Actor actor, Guid? needId, Guid? offerId)
    {
        if (offerId is { } offer) return Named(found, actor, "offerId", offer);
        if (needId is { } need) return Named(found, actor, "needId", need);
        var own = All(found).Where(side => side.IsSpokenForBy(actor, found)).ToArray();
        return own.Where(side => side.NeedId is not null).ToArray() switch
        {
            [var only] => (only, null),
            [_, ..] => (null, Refusal.Invalid("needId", $"several needs are yours; name the one that you speak for")),
            _ => OfOffers(own),
        };
    }

    static (CooperationSide?, Refusal?) OfOffers(CooperationSide[] own) => own switch
    {
        [] => (null, IntroductionDeeds.OnlyItsSides),
        [var only] => (only, null),
        _ => (null, Refusal.Invalid("offerId", $"several offers wait for your answer; name the one that you answer for")),
    };

    static (CooperationSide?, Refusal?) Named(CooperationCase found, Actor actor, string field, Guid id)
    {
        if (All(found).FirstOrDefault(side => side.Id == id) is not { } side)
            return (null, Refusal.Invalid(field, $"this is not part of the cooperation"));
        return side.IsSpokenForBy(actor, found) ? (side, null) : (null, IntroductionDeeds.OnlyItsSides);
    }

    bool IsSpokenForBy(Actor actor, CooperationCase found) => NeedId is { } needId
        ? actor.AnswersForNeed(found.Needs.First(need => need.Id == needId))
        : actor.Represents(InstitutionIn(found)) || (ByBroker && found.IsBrokeredBy(actor));

    Guid InstitutionIn(CooperationCase found) => found.Cooperation.Offers.First(offer => offer.OfferId == OfferId).OrganizationId;
}
