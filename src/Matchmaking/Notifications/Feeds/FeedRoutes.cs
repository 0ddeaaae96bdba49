using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Sharing;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>Somebody's feed addresses, shown once.</summary>
/// <param name="Inbox">The own notices.</param>
/// <param name="Needs">The needs that the own roles may see.</param>
/// <param name="Calendar">What is owed by when, and what ends.</param>
public sealed record FeedAddresses(Uri Inbox, Uri Needs, Uri Calendar)
{
    public static FeedAddresses At(Uri home, string token) => new(
        new Uri(home, $"/feeds/{token}.atom"), new Uri(home, $"/feeds/{token}.atom?of=needs"), new Uri(home, $"/feeds/{token}.ics"));
}

/// <summary>The addresses of feeds: those that anybody reads, and those that are somebody's secret.</summary>
public static class FeedRoutes
{
    const int Rows = 50;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("/feeds").WithTags("Feeds");
        feeds.MapGet("/needs.atom", PublicNeeds)
            .Described("Feed of open needs that anybody may read.", Who.Anybody);
        feeds.MapGet("/offers.atom", PublicOffers)
            .Described("Feed of open offers.", Who.Anybody);
        feeds.MapGet("/{token}.atom", Atom)
            .Described("Feed of the own notices, or of the needs that the own roles may see.", Who.KnowsTheAddress);
        feeds.MapGet("/{token}.ics", Calendar)
            .Described("Calendar of what is owed and what ends.", Who.KnowsTheAddress);
        routes.MapPost("/api/me/feeds", (Body<Nothing> body, HttpContext context, Door door) => Make(body, context, door))
            .Described("Makes addresses of own feeds and an own calendar, shown once; earlier ones end.", Who.SignedIn)
            .Produces<FeedAddresses>().WithTags("Me");
        routes.MapDelete("/api/me/feeds", (Door door) => door.Do(act => new ChangeFeedKey(null, act), [], _ => Task.FromResult(Results.NoContent())))
            .Described("Ends the addresses of the own feeds.", Who.SignedIn, 204)
            .WithTags("Me");
    }

    public static void MapFeedPages(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapPages("/my/feeds");
        feeds.MapGet("", (HttpContext context, Visit visit, IDocumentStore store) => Show(context, visit, store, null));
        feeds.MapPost("", (HttpContext context, PostedForm form, Visit visit, IDocumentStore store) =>
        {
            var token = LinkSecret.New();
            return form.Do(
                "feeds",
                act => new ChangeFeedKey(LinkSecret.DigestOf(token), act),
                _ => Show(context, visit, store, token),
                () => Show(context, visit, store, null));
        });
        feeds.MapPost("/revocation", (HttpContext context, PostedForm form, Visit visit, IDocumentStore store) => form.Do(
            "revocation", act => new ChangeFeedKey(null, act), _ => "/my/feeds", () => Show(context, visit, store, null)));
    }

    static async Task<IResult> Show(HttpContext context, Visit visit, IDocumentStore store, string? token)
    {
        if (visit.Actor.PersonId is not { } personId) return Results.Challenge();
        await using var session = store.QuerySession();
        return visit.Show<FeedsPage>(new
        {
            Since = (await session.LoadAsync<FeedKey>(personId))?.MadeAt,
            Made = token is null ? null : FeedAddresses.At(context.Request.Home(), token),
        });
    }

    static Task<IResult> Make(Body<Nothing> body, HttpContext context, Door door)
    {
        var token = LinkSecret.New();
        return door.Do(
            act => new ChangeFeedKey(LinkSecret.DigestOf(token), act),
            body.Errors,
            _ => Task.FromResult(Results.Json(FeedAddresses.At(context.Request.Home(), token), Json.Options)));
    }

    static async Task<IResult> Atom(
        string token, string? of, HttpContext context, IDocumentStore store, Inbox inbox, NeedList needs, TimeProvider time)
    {
        await using var session = store.QuerySession();
        if (await session.ReaderOfFeed(token, time.GetUtcNow()) is not var (key, reader)) return Problems.Of(Refusal.NotFound);
        var atom = new AtomFeeds(context.Request.Home(), reader.Language);
        return FeedAnswer.Of(context, of == "needs" ? await Needs() : await Notices(), FeedAnswer.Private);

        async Task<System.ServiceModel.Syndication.SyndicationFeed> Notices() =>
            atom.Of((await inbox.Read(reader.PersonId, InboxFilter.None, null, Rows)).Items, key.MadeAt);

        async Task<System.ServiceModel.Syndication.SyndicationFeed> Needs() =>
            atom.Of((await needs.Find(new Search(ListFilter.None, reader.Actor, Today(time), reader.Language), null, Rows, context.RequestAborted)).Items, key.MadeAt);
    }

    static async Task<IResult> Calendar(string token, HttpContext context, IDocumentStore store, Calendars calendars, TimeProvider time)
    {
        await using var session = store.QuerySession();
        if (await session.ReaderOfFeed(token, time.GetUtcNow()) is not var (_, reader)) return Problems.Of(Refusal.NotFound);
        return FeedAnswer.Of(context, await calendars.Of(reader, context.Request.Home(), time.GetUtcNow()));
    }

    /// <summary>What anybody sees, whoever asks: no sign-in counts here, so that a cache may keep it.</summary>
    static async Task<IResult> PublicNeeds([AsParameters] ListFilter filter, HttpContext context, NeedList needs, TimeProvider time)
    {
        var open = filter with { State = filter.State ?? NeedState.Open.Word() };
        var found = await needs.Find(Public(context, open, time), null, Rows, context.RequestAborted);
        return FeedAnswer.Of(context, Public(context).Of(found.Items, DateTimeOffset.UnixEpoch), FeedAnswer.Public);
    }

    static async Task<IResult> PublicOffers([AsParameters] ListFilter filter, HttpContext context, OfferList offers, TimeProvider time)
    {
        var found = await offers.Find(Public(context, filter, time), null, Rows, context.RequestAborted);
        return FeedAnswer.Of(context, Public(context).Of(found.Items, DateTimeOffset.UnixEpoch), FeedAnswer.Public);
    }

    static Search Public(HttpContext context, ListFilter filter, TimeProvider time) =>
        new(filter, Actor.Anonymous, Today(time), PageLanguages.Of(context.Request));

    static AtomFeeds Public(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return new AtomFeeds(context.Request.Home(), PageLanguages.Of(context.Request));
    }

    static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
