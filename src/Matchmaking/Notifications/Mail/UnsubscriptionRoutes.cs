using Marten;
using Matchmaking.Access;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>
/// Ends mail for whoever holds the address that stands in it (RFC 8058). Asking shows a page with a button, for there are
/// programs that follow every address; posting ends it, from that button or straight from a mail program, without a sign-in
/// or a mark of a page of ours: the token in the address is the right to do so.
/// </summary>
public static class UnsubscriptionRoutes
{
    public static void MapUnsubscription(this IEndpointRouteBuilder routes)
    {
        var place = routes.MapGroup(PageLanguages.Prefix + Unsubscriptions.Place).ExcludeFromDescription();
        place.MapGet("/{token}", Ask);
        place.MapPost("/{token}", End);
    }

    static IResult Ask(string token, HttpContext context, Visit visit, Unsubscriptions unsubscriptions, TimeProvider time)
    {
        visit.Begin(context, Actor.Anonymous, time.GetUtcNow());
        return unsubscriptions.ReaderOf(token) is null ? Pages.NotFound() : visit.Show<UnsubscriptionPage>(new { Token = token });
    }

    static async Task<IResult> End(
        string token, HttpContext context, Visit visit, Unsubscriptions unsubscriptions, IDocumentStore store, TimeProvider time, CancellationToken cancellation)
    {
        visit.Begin(context, Actor.Anonymous, time.GetUtcNow());
        if (unsubscriptions.ReaderOf(token) is not { } personId) return Pages.NotFound();
        await using var session = store.LightweightSession();
        await session.PauseMail(personId, MailPauseReason.Unsubscribed, time.GetUtcNow(), cancellation);
        await session.SaveChangesAsync(cancellation);
        return visit.Show<UnsubscriptionPage>(new { Token = token, Ended = true });
    }
}
