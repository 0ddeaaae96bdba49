using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Web;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Notifications;

/// <summary>The demo's mail that went out: kept in place of being sent, for whoever tries the service out.</summary>
public static class DemoMailRoutes
{
    public static void MapDemoMail(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("/demo/mail");
        pages.AddEndpointFilter(DemoTokens.LoopbackOnly);
        pages.MapGet("", ShowAll);
        pages.MapGet("/{deliveryId:guid}", ShowOne);
        pages.MapGet("/{deliveryId:guid}/page", ShowPage);
    }

    static async Task<IResult> ShowAll(string? cursor, Visit visit, IDocumentStore store)
    {
        await using var session = store.QuerySession();
        var rows = await session.Query<KeptMail>().OrderByDescending(mail => mail.At).ThenBy(mail => mail.Id)
            .Skip(Offset.Read(cursor)).Take(Cursor.DefaultTake + 1).ToListAsync();
        var mails = Offset.Cut(rows, Offset.Read(cursor), Cursor.DefaultTake);
        var names = await session.NamesOf(mails.Items.Select(mail => mail.PersonId.ToString()));
        return visit.Show<DemoMailsPage>(new { Mails = mails, Names = names });
    }

    static async Task<IResult> ShowOne(Guid deliveryId, Visit visit, IDocumentStore store, HttpContext context)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<KeptMail>(deliveryId) is not { } mail) return Pages.NotFound();
        context.Response.Headers.ContentSecurityPolicy = $"{context.Response.Headers.ContentSecurityPolicy}; frame-src 'self'";
        var names = await session.NamesOf([mail.PersonId.ToString()]);
        return visit.Show<DemoMailPage>(new { Mail = mail, Reader = names.Of(mail.PersonId.ToString()) });
    }

    /// <summary>The mail as a mail program shows it: its own styles, nothing else loaded, nothing run, in a frame of ours.</summary>
    static async Task<IResult> ShowPage(Guid deliveryId, IDocumentStore store, HttpContext context)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<KeptMail>(deliveryId) is not { } mail) return Pages.NotFound();
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
        return Results.Content(mail.Page, "text/html; charset=utf-8");
    }
}
