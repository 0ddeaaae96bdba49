using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Web;

namespace Matchmaking.Offers;

/// <summary>The pages of offers: one offer, and the form that registers or changes one.</summary>
public sealed class OfferPages(IDocumentStore store)
{
    public async Task<IResult> Show(Guid offerId, Visit visit)
    {
        await using var session = store.QuerySession();
        return await OfferSheet.Read(session, offerId, new Act(visit.Actor, visit.Now)) is { } sheet
            ? visit.Show<OfferPage>(new { Sheet = sheet })
            : Pages.NotFound();
    }

    public async Task<IResult> New(Visit visit)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        await using var session = store.QuerySession();
        var own = await session.OwnOrganization(visit.Actor);
        return visit.Show<OfferFormPage>(new { Content = new OfferContent(), Institution = own?.Name });
    }

    /// <summary>The form on an offer that is there; only for those who may change it.</summary>
    public async Task<IResult> Edit(Guid offerId, Visit visit)
    {
        await using var session = store.QuerySession();
        if (await OfferSheet.Read(session, offerId, new Act(visit.Actor, visit.Now)) is not { } sheet) return Pages.NotFound();
        if (!sheet.Open.Contains("revision") && visit.Attempt is null) return Pages.Error(403);
        var content = sheet.Offer.Content;
        return visit.Show<OfferFormPage>(
            new { OfferId = (Guid?)offerId, Content = content, Version = (long?)sheet.Version, Institution = content.Organization?.Name });
    }

    /// <summary>What the offer says now, as the ground on which a form changes it.</summary>
    public async Task<OfferContent?> ContentOf(Guid offerId)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<Offer>(offerId))?.Content;
    }
}
