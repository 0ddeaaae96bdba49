using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Directories;

/// <summary>The addresses of the pages of the directories, and of the forms on them.</summary>
public static class EntryPageRoutes
{
    public static void MapDirectoryPages(this IEndpointRouteBuilder routes)
    {
        var entries = routes.MapPages("/" + DirectoryNames.Pattern);
        entries.MapGet("", (string directory, [AsParameters] EntryFilter filter, string? cursor, Visit visit, EntryPages pages) => pages.List(directory, filter, cursor, visit));
        entries.MapGet("/new", (string directory, Visit visit, EntryPages pages) => pages.New(directory, visit));
        entries.MapPost("/new", Add);
        entries.MapGet("/{entryId:guid}", (string directory, Guid entryId, Visit visit, EntryPages pages) => pages.Show(directory, entryId, visit));
        entries.MapGet("/{entryId:guid}/{deed:alpha}", (string directory, Guid entryId, Visit visit) => Results.LocalRedirect(visit.To($"/{directory}/{entryId}")));
        entries.MapGet("/{entryId:guid}/edit", (string directory, Guid entryId, Visit visit, EntryPages pages) => pages.Edit(directory, entryId, visit));
        entries.MapPost("/{entryId:guid}/edit", Revise);
        entries.MapPost("/{entryId:guid}/check", (string directory, Guid entryId, PostedForm form, Visit visit, EntryPages pages) => form.Do(
            "check", act => new CheckEntry(entryId, form.YesOrNo("works"), act), _ => $"/{directory}/{entryId}", () => pages.Show(directory, entryId, visit)));
        entries.MapPost("/{entryId:guid}/removal", (string directory, Guid entryId, PostedForm form, Visit visit, EntryPages pages) => form.Do(
            "removal", act => new RemoveEntry(entryId, form.Text("reason"), act), _ => $"/{directory}", () => pages.Show(directory, entryId, visit)));
    }

    static Task<IResult> Add(string directory, PostedForm form, Visit visit, EntryPages pages, Vocabulary vocabulary)
    {
        var content = EntryForm.Read(form, new EntryContent(), vocabulary);
        return form.Do(
            "entry", act => new AddEntry(DirectoryNames.Kind(directory), content, act), answer => $"/{directory}/{answer.RecordId}",
            () => Task.FromResult(pages.New(directory, visit)));
    }

    static async Task<IResult> Revise(string directory, Guid entryId, PostedForm form, Visit visit, EntryPages pages, Vocabulary vocabulary)
    {
        var content = EntryForm.Read(form, await pages.ContentOf(directory, entryId), vocabulary);
        return await form.Do(
            "entry", act => new ReviseEntry(entryId, content, act), _ => $"/{directory}/{entryId}", () => pages.Edit(directory, entryId, visit));
    }
}
