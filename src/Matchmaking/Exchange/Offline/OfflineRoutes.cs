using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Exchange.Offline;

/// <summary>The addresses at which forms are taken along, and the page at which they are handed in.</summary>
public static class OfflineRoutes
{
    public static void MapOfflineForms(this RouteGroupBuilder imports)
    {
        foreach (var form in OfflineForm.All)
            imports.MapGet($"/{form.Word}.docx", (string? language, HttpRequest request, Door door, OfflineFiles files) => Results.File(
                files.Word(form, door.SpokenOr(language), request.Home()), MediaTypes.Docx, $"{form.Word}-{door.SpokenOr(language)}.docx"))
                .Described($"The Word form in which one {form.Word} is filled in without a connection.", Who.Anybody);
    }

    public static void MapOfflinePages(this IEndpointRouteBuilder routes)
    {
        var offline = routes.MapPages("/offline");
        offline.MapGet("", (Visit visit, OfflinePages pages) => pages.Show(visit));
        // Room for a file that is too large to be told so, rather than cut off.
        offline.MapPost("", (PostedForm form, Visit visit, OfflinePages pages, CancellationToken cancellation) => pages.HandIn(form, visit, cancellation))
            .WithMetadata(new RequestSizeLimitAttribute(5L * WordFile.LargestBytes));
    }
}
