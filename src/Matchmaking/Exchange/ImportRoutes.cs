using Matchmaking.Deeds;
using Matchmaking.Exchange.Offline;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange;

/// <summary>The addresses of imports, and of the sheets that they begin with.</summary>
public static class ImportRoutes
{
    public static void MapExchange(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").WithTags("Imports");
        imports.MapPost("", (HttpRequest request, bool? dryRun, Door door, Uploading uploading, CancellationToken cancellation) =>
                uploading.Take(request, dryRun == true, door, cancellation))
            .Described("Imports needs and offers from a file; with dryRun it is only said what would be refused.", Who.Administrators, 202)
            .Produces(413).Produces(415)
            .WithMetadata(new FileBody("application/x-ndjson", "application/jsonl", MediaTypes.Csv, MediaTypes.Xlsx, MediaTypes.Docx, "multipart/form-data"));
        imports.MapGet("", (string? cursor, int? take, Door door, ImportViews views) => views.List(cursor, take, door))
            .Described("Lists the imports.", Who.Administrators).Produces<Page<ImportShown>>();
        imports.MapGet("/{importId:guid}", (Guid importId, Door door, ImportViews views) => views.Show(importId, door))
            .Described("Shows how far an import is, and what it refused.", Who.Administrators).Produces<ImportShown>();
        imports.MapGet("/{importId:guid}/refused", (Guid importId, string? cursor, Door door, ImportViews views) =>
            views.Refused(importId, cursor, door))
            .Described("Lists every line that was refused, with field and reason.", Who.Administrators).Produces<Page<LineRemark>>();
        imports.MapOfflineForms();
        imports.MapGet("/template.csv", (string? language, Door door) =>
            Results.File(ImportTemplates.Csv(door.SpokenOr(language)), MediaTypes.Csv, $"template-{door.SpokenOr(language)}.csv"))
            .Described("The sheet that an import begins with, as CSV.", Who.Anybody);
        imports.MapGet("/template.xlsx", (string? language, Door door, Vocabulary vocabulary) =>
            Results.File(ImportTemplates.Xlsx(door.SpokenOr(language), vocabulary), MediaTypes.Xlsx, $"template-{door.SpokenOr(language)}.xlsx"))
            .Described("The sheet that an import begins with, as a workbook.", Who.Anybody);
    }
}
