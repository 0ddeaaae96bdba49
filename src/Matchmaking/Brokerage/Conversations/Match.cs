using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>An introduction or a cooperation as those see it who talk on it: its needs and its offers.</summary>
/// <param name="Together">A cooperation: whoever takes part reads what all write.</param>
/// <param name="TakesPart">Who sees it at all.</param>
/// <param name="Acquainted">Institutions that said yes, as the need's side did; they learn who writes to them.</param>
public sealed record Match(
    Guid SubjectId,
    bool Together,
    ImmutableArray<Need> Needs,
    ImmutableArray<IntroducedOffer> Offers,
    Func<Actor, bool> TakesPart,
    ImmutableArray<IntroducedOffer> Acquainted)
{
    public static Match Of(IntroductionCase found) => new(
        found.Introduction.Id,
        false,
        [found.Need],
        found.Introduction.Offers,
        actor => actor.TakesPartIn(found),
        found.Introduction.BothAccepted ? [.. found.Introduction.AcceptedOffers] : []);

    public static Match Of(CooperationCase found) => new(
        found.Cooperation.Id,
        true,
        [.. found.Needs],
        found.Cooperation.Offers,
        actor => actor.TakesPartIn(found),
        found.Cooperation.Offers);

    /// <summary>A need's own side and those who broker for it: they read all, and by whom it is.</summary>
    public bool IsOpenTo(Actor actor) => Needs.Any(need => actor.IsOwnSideOf(need) || actor.MayBroker(need));

    public IEnumerable<IntroducedOffer> OffersOf(Actor actor) => Offers.Where(offer => actor.Represents(offer.OrganizationId));

    /// <summary>Whether somebody who takes part reads this message.</summary>
    public bool Lets(Actor actor, Message message) =>
        message.OfferId is not { } offerId || IsOpenTo(actor) || OffersOf(actor).Any(offer => offer.OfferId == offerId);

    /// <summary>Institutions learn names once both sides have said yes.</summary>
    public bool TellsNames(Actor actor) =>
        IsOpenTo(actor) || OffersOf(actor).Any(Acquainted.Contains) || (Together && TakesPart(actor));
}

/// <summary>Finds what people talk on.</summary>
public static class Matches
{
    /// <summary>The introduction or the cooperation with this id; null where there is neither, or not for the actor to see.</summary>
    public static async Task<Match?> MatchOf(this IQuerySession session, Guid subjectId, Actor actor, DateOnly today)
    {
        var match = await session.CaseOf(subjectId, today) is { } introduction ? Match.Of(introduction)
            : await session.CooperationCaseOf(subjectId, today) is { } cooperation ? Match.Of(cooperation)
            : null;
        return match?.TakesPart(actor) == true ? match : null;
    }
}
