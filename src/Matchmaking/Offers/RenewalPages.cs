using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Wolverine;

namespace Matchmaking.Offers;

/// <summary>What a link to renew an offer came to.</summary>
public enum Renewal
{
    /// <summary>It can be renewed with the button.</summary>
    Open,

    /// <summary>It was renewed just now, or since the link was written.</summary>
    Done,

    /// <summary>The link is too old.</summary>
    TooOld,

    /// <summary>The offer was withdrawn.</summary>
    Withdrawn,

    /// <summary>Whoever got the link does not represent the institution any more.</summary>
    NotTheirs,
}

/// <summary>The page to which a mail leads: renews an offer by one button, for whoever got the mail, without signing in.</summary>
public static class RenewalPages
{
    public static void MapRenewalPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("/renewal");
        pages.MapGet("/{token}", async (string token, Visit visit, RenewalLinks links, IDocumentStore store) =>
            await Found(token, links, store, visit) is { } found ? Shown(found.Offer, found.Standing) : Pages.NotFound());
        pages.MapPost("/{token}", Renew);
    }

    static async Task<IResult> Renew(
        string token, Visit visit, RenewalLinks links, IDocumentStore store, IMessageBus bus, CancellationToken cancellation)
    {
        if (await Found(token, links, store, visit) is not { } found) return Pages.NotFound();
        if (found.Standing != Renewal.Open) return Shown(found.Offer, found.Standing);
        var answer = await bus.InvokeAsync<Answer>(new RenewOffer(found.Offer.Id, new Act(found.Actor, visit.Now)), cancellation);
        return Shown(found.Offer with { RenewedAt = visit.Now }, answer.Done ? Renewal.Done : Renewal.NotTheirs);
    }

    static async Task<(Offer Offer, Actor Actor, Renewal Standing)?> Found(string token, RenewalLinks links, IDocumentStore store, Visit visit)
    {
        if (links.Read(token) is not { } link) return null;
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Offer>(link.OfferId) is not { } offer) return null;
        var person = await session.LoadAsync<Person>(link.PersonId);
        var actor = person is null ? Actor.Anonymous : await Actors.Of(person, visit.Today, session);
        return (offer, actor, StandingOf(link, offer, actor, visit.Now));
    }

    public static Renewal StandingOf(RenewalLink link, Offer offer, Actor actor, DateTimeOffset now)
    {
        if (offer.State == OfferState.Withdrawn) return Renewal.Withdrawn;
        if (link.WasUsed(offer)) return Renewal.Done;
        if (link.IsTooOldAt(now)) return Renewal.TooOld;
        return actor.IsOwnSideOf(offer) ? Renewal.Open : Renewal.NotTheirs;
    }

    static RazorComponentResult<RenewalPage> Shown(Offer offer, Renewal standing) => new(new { Offer = offer, Standing = standing })
    {
        StatusCode = standing switch { Renewal.Open or Renewal.Done => 200, Renewal.TooOld => 410, Renewal.Withdrawn => 409, _ => 403 },
        PreventStreamingRendering = true,
    };
}
