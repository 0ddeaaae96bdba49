using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Offers.Writing;

/// <summary>The form of an offer on its way: opened with what was typed before and not sent, helped with and kept while somebody types, sent.</summary>
public sealed class OfferForms(OfferPages pages, UnsentForms unsent, Vocabulary vocabulary)
{
    const string Deed = "offer";
    const string Beginning = "/offers/new";

    public async Task<IResult> New(bool quick, Visit visit, HttpContext context)
    {
        var form = await unsent.Restore(Deed, visit, context);
        return await pages.New(visit, form is null ? quick : IsQuick(form), form is null ? null : Read(form));
    }

    public async Task<IResult> Edit(Guid offerId, Visit visit, HttpContext context)
    {
        var typed = await unsent.Restore(Deed, visit, context) is { } form ? await Read(offerId, form) : null;
        return await pages.Edit(offerId, visit, typed);
    }

    public Task<IResult> Register(PostedForm form, Visit visit)
    {
        var offerId = Guid.CreateVersion7(visit.Now);
        var content = Read(form);
        return form.Do(
            Deed,
            act => new RegisterOffer(offerId, content, act),
            answer => Sent(answer.RecordId, Beginning, form, visit),
            () => pages.New(visit, IsQuick(form), content));
    }

    public async Task<IResult> Revise(Guid offerId, PostedForm form, Visit visit)
    {
        var content = await Read(offerId, form);
        return await form.Do(
            Deed, act => new ReviseOffer(offerId, content, act), _ => Sent(offerId, PathOf(offerId), form, visit), () => pages.Edit(offerId, visit, content));
    }

    /// <summary>What the offer would match as far as it is typed: the part beside the form while somebody types, else the page as it was typed. It is kept.</summary>
    public Task<IResult> Help(PostedForm form, Visit visit) => form.Again(Deed, async () =>
    {
        await unsent.Keep(Beginning, form, visit);
        return form.IsLive ? await pages.Help(visit, Read(form)) : await pages.New(visit, IsQuick(form), Read(form));
    });

    /// <summary>The same for an offer that is there; what others may not change is not kept for them.</summary>
    public Task<IResult> Help(Guid offerId, PostedForm form, Visit visit) => form.Again(Deed, async () =>
    {
        var typed = await Read(offerId, form);
        if (await pages.MayRevise(offerId, visit)) await unsent.Keep(PathOf(offerId), form, visit);
        return form.IsLive ? await pages.Help(offerId, visit, typed) : await pages.Edit(offerId, visit, typed);
    });

    async Task<IResult> Sent(Guid offerId, string path, PostedForm form, Visit visit)
    {
        await unsent.MarkSent(path, form, visit);
        return Results.LocalRedirect(visit.To($"/offers/{offerId}"));
    }

    OfferContent Read(PostedForm form) => OfferForm.Read(form, new OfferContent(), vocabulary);

    async Task<OfferContent> Read(Guid offerId, PostedForm form) =>
        OfferForm.Read(form, await pages.ContentOf(offerId) ?? new OfferContent(), vocabulary);

    static string PathOf(Guid offerId) => $"/offers/{offerId}/edit";

    /// <summary>Somebody who wants to say more goes on in the whole form with what is typed already.</summary>
    static bool IsQuick(PostedForm form) => form.Text("form") == "quick" && form.Text("then") != "full";
}
