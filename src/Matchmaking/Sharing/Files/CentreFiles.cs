using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>The support centres with whom they cover today, as tables; as JSON they are the API's own list.</summary>
public static class CentreFiles
{
    public static void MapCentreFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var format in ListFormats.Tables)
        {
            routes.MapGet($"/api/centres.{format.Extension()}", (Door door, HttpContext context, CentreViews centres, Vocabulary vocabulary) =>
                Show(format, door.Language, door.Today, context, centres, vocabulary))
                .Described("Lists support centres and the Parties that they cover, as a file.", Who.Anybody).WithTags("Support centres");
            routes.MapPages($"/centres.{format.Extension()}").MapGet("", (HttpContext context, Visit visit, CentreViews centres, Vocabulary vocabulary) =>
                Show(format, visit.Language, visit.Today, context, centres, vocabulary));
        }
    }

    static async Task<IResult> Show(ListFormat format, string language, DateOnly today, HttpContext context, CentreViews centres, Vocabulary vocabulary)
    {
        var all = await centres.All();
        var table = ListTable.Of("centres", AboutList.Lines("centres.title", language, today, all.Count, context), Columns(language, today, vocabulary), all);
        return TableFiles.Of(format, table);
    }

    static IReadOnlyList<Column<CentreShown>> Columns(string language, DateOnly today, Vocabulary vocabulary) =>
    [
        new("centre", centre => centre.Code),
        new("name", centre => centre.Name),
        new("hosts", centre => RecordColumns.Several(centre.Hosts.Select(host => host.Name))),
        new("languages", centre => RecordColumns.Several(centre.Languages)),
        new("covers", centre => RecordColumns.Several(On(centre, today).Select(coverage => coverage.Party))),
        new("coversNames", centre => RecordColumns.Several(On(centre, today).Select(coverage => vocabulary.Label(coverage.Party, language)))),
        new("inferred", centre => RecordColumns.Several(On(centre, today).Where(coverage => coverage.Inferred).Select(coverage => coverage.Party))),
    ];

    static IEnumerable<Coverage> On(CentreShown centre, DateOnly day) => centre.Coverage.Where(coverage => coverage.HoldsOn(day));
}
