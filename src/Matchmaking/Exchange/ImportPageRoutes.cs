using Matchmaking.Web;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Exchange;

/// <summary>The addresses of the pages of imports.</summary>
public static class ImportPageRoutes
{
    public static void MapImportPages(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapPages(ImportPages.Place);
        imports.MapGet("", (Visit visit, ImportPages pages) => pages.List(visit));
        imports.MapPost("", (PostedForm form, Visit visit, ImportPages pages, CancellationToken cancellation) => pages.HandIn(form, visit, cancellation))
            .WithMetadata(new RequestSizeLimitAttribute(Upload.LargestBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = Upload.LargestBytes });
        imports.MapGet("/{importId:guid}", (Guid importId, Visit visit, ImportPages pages) => pages.Show(importId, visit));
        imports.MapGet("/{importId:guid}/progress", (Guid importId, HttpContext context, Visit visit, ImportPages pages, IHostApplicationLifetime service) =>
            pages.Follow(importId, context, visit, service));
        imports.MapGet("/{importId:guid}/refused.csv", (Guid importId, Visit visit, ImportPages pages, CancellationToken cancellation) =>
            pages.Refused(importId, visit, cancellation));
    }
}
