using Marten;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>Keeps what is typed into a form until it is sent, and puts it into the form again when its page is opened.</summary>
public sealed class UnsentForms(IDocumentStore store)
{
    /// <summary>A longer address is not kept: it is none of our own.</summary>
    const int LongestPlace = 500;

    /// <summary>The field by which a form says at which address it was opened: a form that begins otherwise is another one.</summary>
    public const string PlaceField = "place";

    /// <param name="path">The path at which forms of this kind stand.</param>
    public async Task Keep(string path, PostedForm form, Visit visit)
    {
        if (visit.Actor.PersonId is not { } personId || PlaceOf(form, path) is not { } place) return;
        var oldest = visit.Now - UnsentForm.Lifetime;
        await using var session = await Alone(personId, place);
        var before = await session.LoadAsync<UnsentForm>(UnsentForm.IdOf(personId, place));
        if (before is { SentOnce: { } sent } && sent == form.Text(PostedForm.Once)) return;
        session.DeleteWhere<UnsentForm>(old => old.PersonId == personId && old.SavedAt < oldest);
        IEnumerable<TypedField> fields = form.Typed().Select(typed => new TypedField(typed.Name, typed.Value));
        session.Store(new UnsentForm(UnsentForm.IdOf(personId, place), personId, place, [.. fields], visit.Now)
        {
            File = before?.File,
            Unread = before?.Unread ?? [],
        });
        await session.SaveChangesAsync();
        if (visit.HalfFilled is { } half) visit.HalfFilled = half with { KeptAt = visit.Now };
    }

    /// <summary>What was typed at the address that is open and not sent; the page shows it as the form's.</summary>
    public async Task<PostedForm?> Restore(string deed, Visit visit, HttpContext context)
    {
        if (visit.Actor.PersonId is not { } personId) return null;
        await using var session = store.QuerySession();
        if (await session.LoadAsync<UnsentForm>(UnsentForm.IdOf(personId, visit.Address)) is not { } unsent || unsent.IsTooOldAt(visit.Now)) return null;
        if (unsent.SentOnce is { } sent)
        {
            visit.SentOnce = sent;
            return null;
        }
        var form = PostedForm.Of(context, unsent.Fields.Select(field => (field.Name, field.Value)));
        visit.HalfFilled = new HalfFilled(deed, form) { KeptAt = unsent.SavedAt, IsRestored = true, File = unsent.File, Unread = unsent.Unread };
        return form;
    }

    /// <summary>Keeps what a file says as if it had been typed at this address.</summary>
    public async Task Begin(string place, string file, IEnumerable<TypedField> fields, IEnumerable<UnreadAnswer> unread, Visit visit)
    {
        if (visit.Actor.PersonId is not { } personId) return;
        await using var session = store.LightweightSession();
        session.Store(new UnsentForm(UnsentForm.IdOf(personId, place), personId, place, [.. fields, new(PlaceField, place)], visit.Now)
        {
            File = file,
            Unread = [.. unread],
        });
        await session.SaveChangesAsync();
    }

    /// <summary>What the reader's files said and was not sent yet, the newest first.</summary>
    public async Task<IReadOnlyList<UnsentForm>> FromFiles(Visit visit)
    {
        if (visit.Actor.PersonId is not { } personId) return [];
        await using var session = store.QuerySession();
        var oldest = visit.Now - UnsentForm.Lifetime;
        return await session.Query<UnsentForm>()
            .Where(unsent => unsent.PersonId == personId && unsent.File != null && unsent.SentOnce == null && unsent.SavedAt >= oldest)
            .OrderByDescending(unsent => unsent.SavedAt)
            .ToListAsync();
    }

    /// <summary>What was typed is not wanted any more.</summary>
    public async Task<bool> Clear(string place, Visit visit)
    {
        if (visit.Actor.PersonId is not { } personId) return false;
        await using var session = store.LightweightSession();
        var unsentId = UnsentForm.IdOf(personId, place);
        if (await session.LoadAsync<UnsentForm>(unsentId) is null) return false;
        session.Delete<UnsentForm>(unsentId);
        await session.SaveChangesAsync();
        return true;
    }

    /// <summary>The form was sent: how it was marked is all that is kept of it.</summary>
    public async Task MarkSent(string path, PostedForm form, Visit visit)
    {
        if (visit.Actor.PersonId is not { } personId || PlaceOf(form, path) is not { } place) return;
        await using var session = await Alone(personId, place);
        session.Store(new UnsentForm(UnsentForm.IdOf(personId, place), personId, place, [], visit.Now) { SentOnce = form.Text(PostedForm.Once) });
        await session.SaveChangesAsync();
    }

    /// <summary>A form may be sent while what was typed before is still on its way to be kept; one waits for the other.</summary>
    async Task<IDocumentSession> Alone(Guid personId, string place)
    {
        var session = store.LightweightSession();
        await session.BeginTransactionAsync(CancellationToken.None);
        await session.QueryAsync<string>("select to_json(pg_advisory_xact_lock(hashtextextended(?, 0))::text)", $"unsent/{UnsentForm.IdOf(personId, place)}");
        return session;
    }

    static string? PlaceOf(PostedForm form, string path) =>
        form.Text(PlaceField) is { Length: <= LongestPlace } place && place.Split('?')[0] == path ? place : null;
}
