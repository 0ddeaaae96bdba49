using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>Where forms are taken along and handed in. A form that is handed in is not sent: its page opens with what it says.</summary>
public sealed class OfflinePages(OfflineReader forms, UnsentForms unsent, IDocumentStore store)
{
    public async Task<IResult> Show(Visit visit) => visit.Show<OfflinePage>(new { Waiting = await unsent.FromFiles(visit) });

    public async Task<IResult> HandIn(PostedForm form, Visit visit, CancellationToken cancellation)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        if (form.File("file") is not { } file) return await Refused($"choose the file that you filled in", form, visit);
        try
        {
            await using var content = file.OpenReadStream();
            var reading = await Fitted(forms.Read(await OfflineFile.Bytes(content, cancellation)), visit);
            var place = $"/{reading.Form.Word}s/new?form=full&file={Guid.CreateVersion7(visit.Now):n}";
            await unsent.Begin(place, Path.GetFileName(file.FileName), reading.Fields, reading.Unread, visit);
            return Results.LocalRedirect(visit.To(place));
        }
        catch (UnreadableFormException wrong)
        {
            return await Refused($"cannot be read: {wrong.Why}", form, visit);
        }
    }

    Task<IResult> Refused(Wording sentence, PostedForm form, Visit visit)
    {
        visit.Attempt = new Attempt("hand-in", form, Refusal.Invalid("file", sentence));
        return Show(visit);
    }

    /// <summary>A form says whose need or offer it is; the page asks that only of who can choose.</summary>
    async Task<OfflineReading> Fitted(OfflineReading reading, Visit visit)
    {
        var fitted = reading.Without("source", "handed-on").Without("reference", "handed-on");
        if (reading.Form == OfflineForm.Need) return MayWriteFor(fitted.Text("party"), visit) ? fitted : fitted.Without("party", "party");
        await using var session = store.QuerySession();
        var own = await session.OwnOrganization(visit.Actor);
        return own is not null && fitted.Text("organization") is { } named && Organization.IdOf(named) == own.Id
            ? fitted.Without("organization")
            : fitted.Without("organization", "institution");
    }

    static bool MayWriteFor(string? party, Visit visit)
    {
        var own = visit.Actor.Memberships.Where(held => held.Role is Role.FocalPoint or Role.Drafter).Select(held => held.Party).OfType<string>().ToList();
        return party is null || own.Count == 0 || own.Contains(party);
    }
}
