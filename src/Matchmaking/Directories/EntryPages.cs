using Matchmaking.Web;

namespace Matchmaking.Directories;

/// <summary>The pages of the directories: a list, an entry, and the form that adds or changes one.</summary>
public sealed class EntryPages(EntryList list)
{
    const int RowsOnPage = 20;

    public async Task<IResult> List(string directory, EntryFilter filter, string? cursor, Visit visit)
    {
        var kind = DirectoryNames.Kind(directory);
        var found = await list.Read(kind, filter, visit.Language, visit.Today, cursor, RowsOnPage);
        return visit.Show<EntriesPage>(new { Kind = kind, Filter = filter, Found = found });
    }

    public async Task<IResult> Show(string directory, Guid entryId, Visit visit) =>
        await list.Find(DirectoryNames.Kind(directory), entryId) is { } entry
            ? visit.Show<EntryPage>(new { Entry = entry, Version = await list.VersionOf(entryId) })
            : Pages.NotFound();

    public IResult New(string directory, Visit visit)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        return visit.Actor.KeepsDirectories() || visit.Attempt is not null
            ? visit.Show<EntryFormPage>(new { Kind = DirectoryNames.Kind(directory), Content = new EntryContent() })
            : Pages.Error(403);
    }

    public async Task<IResult> Edit(string directory, Guid entryId, Visit visit)
    {
        if (await list.Find(DirectoryNames.Kind(directory), entryId) is not { } entry) return Pages.NotFound();
        return visit.Actor.KeepsDirectories() || visit.Attempt is not null
            ? visit.Show<EntryFormPage>(new { entry.Kind, entry.Content, EntryId = (Guid?)entryId, Version = (long?)await list.VersionOf(entryId) })
            : Pages.Error(403);
    }

    public async Task<EntryContent> ContentOf(string directory, Guid entryId) =>
        (await list.Find(DirectoryNames.Kind(directory), entryId))?.Content ?? new EntryContent();
}
