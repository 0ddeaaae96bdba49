using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>A side for which a reader may speak now on a page: the need's, or one offer's.</summary>
public sealed record OpenSide(Guid? OfferId)
{
    /// <summary>How the form of a deed for this side is called, so that a refusal comes back to it.</summary>
    public string Form(string deed) => OfferId is { } offerId ? $"{deed}-{offerId}" : deed;

    /// <summary>The sides for which a deed would not be refused, as the deed itself decides.</summary>
    /// <param name="decide">The deed for the offer that is named, or for the caller's own side where none is.</param>
    public static IReadOnlyList<OpenSide> Among(IntroductionCase found, Act act, Func<Guid?, Decision> decide)
    {
        IEnumerable<Guid?> sides = found.Introduction.Offers.Select(offer => (Guid?)offer.OfferId);
        if (act.Actor.AnswersForNeed(found.Need)) sides = sides.Prepend(null);
        return [.. sides.Where(side => decide(side).Refusal is null).Select(side => new OpenSide(side))];
    }
}
