using Matchmaking.Deeds;
using Matchmaking.Directories;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>Directories in the form that is asked for, with the filter of their lists; they are for everybody.</summary>
public sealed class EntryAnswer(EntryList entries, Vocabulary vocabulary, Instance instance)
{
    const int RowsOfFeed = 50;

    public async Task<IResult> Show(ListFormat format, string directory, EntryFilter filter, string language, DateOnly today, HttpContext context)
    {
        var kind = DirectoryNames.Kind(directory);
        if (format == ListFormat.Atom)
        {
            var newest = (await All(kind, filter, language, today)).OrderByDescending(entry => entry.AddedAt).ThenBy(entry => entry.Id).Take(RowsOfFeed);
            return FeedAnswer.Of(context, new AtomFeeds(context.Request.Home(), language).Of(directory, newest), FeedAnswer.Public);
        }
        var all = await All(kind, filter, language, today);
        var table = ListTable.Of(
            directory,
            AboutList.Lines($"directory.{directory}", language, today, all.Count, context),
            new RecordColumns(context.Request.Home(), language, vocabulary, instance).OfEntries(),
            all);
        return TableFiles.Of(format, table);
    }

    async Task<IReadOnlyList<Entry>> All(EntryKind kind, EntryFilter filter, string language, DateOnly today)
    {
        var all = new List<Entry>();
        for (string? cursor = ""; cursor is not null;)
        {
            var part = await entries.Read(kind, filter, language, today, cursor, Cursor.LargestTake);
            all.AddRange(part.Items);
            cursor = part.Next;
        }
        return all;
    }
}

/// <summary>The addresses of directories as files and feeds; as JSON they are the API's own lists.</summary>
public static class EntryFiles
{
    static readonly ListFormat[] Formats = [ListFormat.Csv, ListFormat.Xlsx, ListFormat.Atom];

    public static void MapEntryFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var format in Formats)
        {
            routes.MapGet($"/api/{DirectoryNames.Pattern}.{format.Extension()}",
                (string directory, [AsParameters] EntryFilter filter, Door door, HttpContext context, EntryAnswer entries) =>
                entries.Show(format, directory, filter, door.Language, door.Today, context))
                .Described("Lists the entries of a directory as a file.", Who.Anybody).WithTags("Directories");
            routes.MapPages($"/{DirectoryNames.Pattern}.{format.Extension()}").MapGet("",
                (string directory, [AsParameters] EntryFilter filter, HttpContext context, Visit visit, EntryAnswer entries) =>
                entries.Show(format, directory, filter, visit.Language, visit.Today, context));
        }
    }
}
