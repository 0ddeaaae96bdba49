using System.Text.Json.Serialization;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Sharing;
using Matchmaking.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Notifications;

/// <summary>A search to be saved.</summary>
public sealed record SearchBody(string? Name, string? Of, ListFilter? Filter)
{
    [JsonIgnore]
    public SearchedList? List => Enum.TryParse<SearchedList>(Of, ignoreCase: true, out var list) && Enum.IsDefined(list) ? list : null;
}

/// <summary>What a search is called.</summary>
public sealed record SearchName(string? Name);

/// <summary>A saved search as its person reads it.</summary>
/// <param name="Address">The list that it narrows, as the API has it.</param>
public sealed record SearchView(Guid SearchId, string Name, string Of, IReadOnlyDictionary<string, string?> Filter, DateTimeOffset SavedAt, string Address)
{
    public static SearchView Shown(SavedSearch search) => new(
        search.Id, search.Name, search.Of.Word(), search.Filter.Asked().ToDictionary(), search.SavedAt, $"/api{ListOf(search)}");

    /// <summary>The list behind the language of an address.</summary>
    public static string ListOf(SavedSearch search) => QueryHelpers.AddQueryString($"/{search.Of.Word()}", search.Filter.Asked());
}

/// <summary>The addresses of somebody's saved searches.</summary>
public static class SearchRoutes
{
    public static void MapSearches(this IEndpointRouteBuilder routes)
    {
        var searches = routes.MapGroup("/api/me/searches").WithTags("Me");
        searches.MapGet("", async (Door door, IDocumentStore store, CancellationToken cancellation) => door.Actor.PersonId is { } personId
            ? Results.Json(new Page<SearchView>([.. (await store.SearchesOf(personId, cancellation)).Select(SearchView.Shown)], null), Json.Options)
            : door.NotSignedIn())
            .Described("Lists the own saved searches.", Who.SignedIn).Produces<Page<SearchView>>();
        searches.MapPost("", (Body<SearchBody> body, Door door) => door.Begin(
            act => new SaveSearch(body.Value.Name, body.Value.List, body.Value.Filter ?? ListFilter.None, act),
            body.Errors,
            "/api/me/searches",
            searchId => new { searchId }))
            .Described("Saves a search: who saved it hears of each record that opens and fits.", Who.SignedIn, 201).Needs("name");
        searches.MapPost("/{searchId:guid}/name", (Guid searchId, Body<SearchName> body, Door door) =>
            door.Do(act => new RenameSearch(searchId, body.Value.Name, act), body.Errors, NoContent))
            .Described("Gives a saved search another name.", Who.SignedIn, 204).Needs("name");
        searches.MapDelete("/{searchId:guid}", (Guid searchId, Door door) => door.Do(act => new EndSearch(searchId, act), [], NoContent))
            .Described("Ends a saved search.", Who.SignedIn, 204);
    }

    public static void MapSearchPages(this IEndpointRouteBuilder routes)
    {
        var searches = routes.MapPages("/my/searches");
        searches.MapGet("", Show);
        searches.MapPost("", (PostedForm form, Visit visit, IDocumentStore store, CancellationToken cancellation) => form.Do(
            "search",
            act => new SaveSearch(form.Text("name"), new SearchBody(null, form.Text("of"), null).List, Filter(form), act),
            _ => "/my/searches",
            () => Show(visit, store, cancellation)));
        searches.MapGet("/{searchId:guid}/{deed:alpha}", (Visit visit) => Results.LocalRedirect(visit.To("/my/searches")));
        searches.MapPost("/{searchId:guid}/name",
            (Guid searchId, PostedForm form, Visit visit, IDocumentStore store, CancellationToken cancellation) => form.Do(
            $"name-{searchId}", act => new RenameSearch(searchId, form.Text("name"), act), _ => "/my/searches", () => Show(visit, store, cancellation)));
        searches.MapPost("/{searchId:guid}/ending",
            (Guid searchId, PostedForm form, Visit visit, IDocumentStore store, CancellationToken cancellation) => form.Do(
            $"ending-{searchId}", act => new EndSearch(searchId, act), _ => "/my/searches", () => Show(visit, store, cancellation)));
    }

    static async Task<IResult> Show(Visit visit, IDocumentStore store, CancellationToken cancellation) =>
        visit.Actor.PersonId is { } personId
        ? visit.Show<SearchesPage>(new { Searches = await store.SearchesOf(personId, cancellation) })
        : Results.Challenge();

    static async Task<IReadOnlyList<SavedSearch>> SearchesOf(this IDocumentStore store, Guid personId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<SavedSearch>().Where(search => search.PersonId == personId).OrderBy(search => search.SavedAt).ToListAsync(cancellation);
    }

    static ListFilter Filter(PostedForm form) => new()
    {
        Party = form.Text("party"),
        Country = form.Text("country"),
        Centre = form.Text("centre"),
        Region = form.Text("region"),
        Group = form.Text("group"),
        State = form.Text("state"),
        Target = form.Text("target"),
        Subject = form.Text("subject"),
        Kind = form.Text("kind"),
        Languages = form.Text("languages"),
        Q = form.Text("q"),
    };

    static Task<IResult> NoContent(Answer answer) => Task.FromResult(Results.NoContent());
}
