using Marten;
using Matchmaking.Deeds;
using Matchmaking.Offers.Writing;
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

    /// <param name="quick">Whether the form asks for five fields alone.</param>
    /// <param name="typed">What was typed into it so far.</param>
    public async Task<IResult> New(Visit visit, bool quick, OfferContent? typed = null)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        await using var session = store.QuerySession();
        var own = await session.OwnOrganization(visit.Actor);
        var content = new OfferContent { Languages = [visit.Language] };
        return visit.Show<OfferFormPage>(
            new { Content = content, Quick = quick, Institution = own?.Name, InWriting = new OfferInWriting(Begun(visit, own, typed ?? content)) });
    }

    /// <summary>The form on an offer that is there; only for those who may change it.</summary>
    public async Task<IResult> Edit(Guid offerId, Visit visit, OfferContent? typed = null)
    {
        await using var session = store.QuerySession();
        if (await OfferSheet.Read(session, offerId, new Act(visit.Actor, visit.Now)) is not { } sheet) return Pages.NotFound();
        if (!sheet.Open.Contains("revision") && visit.Attempt is null) return Pages.Error(403);
        var content = sheet.Offer.Content;
        return visit.Show<OfferFormPage>(new
        {
            OfferId = (Guid?)offerId,
            Content = content,
            Version = visit.VersionOfForm(sheet.Version),
            Institution = content.Organization?.Name,
            InWriting = new OfferInWriting(sheet.Offer with { Content = typed ?? content }),
        });
    }

    /// <summary>What helps with an offer that is not there yet.</summary>
    public async Task<IResult> Help(Visit visit, OfferContent typed)
    {
        await using var session = store.QuerySession();
        return Help(visit, Begun(visit, await session.OwnOrganization(visit.Actor), typed));
    }

    /// <summary>What helps with a change of an offer that is there; only for those who may change it.</summary>
    public async Task<IResult> Help(Guid offerId, Visit visit, OfferContent typed)
    {
        await using var session = store.QuerySession();
        if (await OfferSheet.Read(session, offerId, new Act(visit.Actor, visit.Now)) is not { } sheet) return Pages.NotFound();
        return sheet.Open.Contains("revision") ? Help(visit, sheet.Offer with { Content = typed }) : Pages.Error(403);
    }

    public async Task<bool> MayRevise(Guid offerId, Visit visit)
    {
        await using var session = store.QuerySession();
        return await OfferSheet.Read(session, offerId, new Act(visit.Actor, visit.Now)) is { } sheet && sheet.Open.Contains("revision");
    }

    /// <summary>What the offer says now, as the ground on which a form changes it.</summary>
    public async Task<OfferContent?> ContentOf(Guid offerId)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<Offer>(offerId))?.Content;
    }

    static IResult Help(Visit visit, Offer offer) => visit.Show<OfferHelp>(new { Written = new OfferInWriting(offer) { Live = true } });

    static Offer Begun(Visit visit, Organization? own, OfferContent content) =>
        new(Guid.Empty, OfferState.Open, own is null ? content : content.InNameOf(own), own?.Id ?? Guid.Empty, visit.Actor.By, visit.Now);
}
