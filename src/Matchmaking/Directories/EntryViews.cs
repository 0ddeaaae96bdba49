using Matchmaking.Deeds;

namespace Matchmaking.Directories;

/// <summary>An entry as anybody sees it.</summary>
public sealed record EntryShown(Guid EntryId, EntryContent Content, DateTimeOffset CheckedAt, bool LinkWorks, bool Open, bool Removed)
{
    public static EntryShown Of(Entry entry, DateOnly today) =>
        new(entry.Id, entry.Content, entry.CheckedAt, entry.LinkWorks, entry.IsOpenOn(today), entry.RemovedAt is not null);
}

/// <summary>Shows the directories to everybody.</summary>
public sealed class EntryViews(EntryList list)
{
    public async Task<IResult> List(string directory, EntryFilter filter, string? cursor, int? take, Door door)
    {
        var page = await list.Read(DirectoryNames.Kind(directory), filter, door.Language, door.Today, cursor, take);
        return Results.Json(page.Select(entry => EntryShown.Of(entry, door.Today)), Json.Options);
    }

    public async Task<IResult> Show(string directory, Guid entryId, Door door)
    {
        if (await list.Find(DirectoryNames.Kind(directory), entryId) is not { } entry) return Problems.Of(Refusal.NotFound);
        door.ETag(await list.VersionOf(entryId));
        return Results.Json(EntryShown.Of(entry, door.Today), Json.Options);
    }

    public Func<Answer, Task<IResult>> After(string directory, Door door) => answer => Show(directory, answer.RecordId, door);
}
