using Matchmaking.Deeds;

namespace Matchmaking.Directories;

/// <summary>Whether a link works.</summary>
public sealed record CheckBody(bool? Works);

/// <summary>Why an entry is taken out.</summary>
public sealed record RemovalBody(string? Reason);

/// <summary>The addresses of the directories: existing resources, opportunities, other matchmaking services.</summary>
public static class EntryRoutes
{
    public static void MapDirectories(this IEndpointRouteBuilder routes)
    {
        var entries = routes.MapGroup("/api/" + DirectoryNames.Pattern).WithTags("Directories");
        entries.MapGet("", (string directory, [AsParameters] EntryFilter filter, string? cursor, int? take, Door door, EntryViews views) =>
            views.List(directory, filter, cursor, take, door))
            .Described("Lists the entries of a directory that anybody may read.", Who.Anybody).Produces<Page<EntryShown>>();
        entries.MapGet("/{entryId:guid}", (string directory, Guid entryId, Door door, EntryViews views) => views.Show(directory, entryId, door))
            .Described("Shows an entry of a directory.", Who.Anybody).Produces<EntryShown>();
        entries.MapPost("", (string directory, ContentBody<EntryContent> body, Door door) => door.Begin(
            act => new AddEntry(DirectoryNames.Kind(directory), body.Content, act), body.Errors, $"/api/{directory}", entryId => new { entryId }))
            .Described("Adds an entry to a directory.", Who.EntryKeepers, 201).Needs("title");
        entries.MapPost("/list", (string directory, EntriesBody body, Door door) => door.Do(
            act => new BringEntries(DirectoryNames.Kind(directory), body.Items, act), body.Errors,
            answer => Task.FromResult(Results.Json(new { read = body.Items.Length, changed = answer.Version }, Json.Options))))
            .Described("Brings many entries, again and again: only what says something else changes.", Who.EntryKeepers).Needs("items");
        MapDeeds(entries.MapGroup("/{entryId:guid}"));
    }

    static void MapDeeds(RouteGroupBuilder entry)
    {
        entry.MapPut("", (string directory, Guid entryId, ContentBody<EntryContent> body, Door door, EntryViews views) =>
            door.Do(act => new ReviseEntry(entryId, body.Content, act), body.Errors, views.After(directory, door)))
            .Described("Revises an entry: the body replaces all its fields.", Who.EntryKeepers).Produces<EntryShown>().Needs("title");
        entry.MapPost("/check", (string directory, Guid entryId, Body<CheckBody> body, Door door, EntryViews views) =>
            door.Do(act => new CheckEntry(entryId, body.Value.Works, act), body.Errors, views.After(directory, door)))
            .Described("Says that somebody looked whether the link of an entry works.", Who.EntryKeepers)
            .Produces<EntryShown>().Needs("works");
        entry.MapPost("/removal", (string directory, Guid entryId, Body<RemovalBody> body, Door door, EntryViews views) =>
            door.Do(act => new RemoveEntry(entryId, body.Value.Reason, act), body.Errors, views.After(directory, door)))
            .Described("Takes an entry out of its directory.", Who.EntryKeepers).Produces<EntryShown>().Needs("reason");
    }
}
