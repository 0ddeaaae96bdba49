using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Web;

/// <summary>What all pages stand on: components rendered here, forms with a mark against forgery, styles, compression.</summary>
public static class WebParts
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Letters of every script stand in the pages as they are: written as numbers they would take several times the room.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(form => form.Cookie.Name = "matchmaking-form");
        services.AddSingleton<PageFiles>();
        services.AddScoped<Visit>();
        services.AddScoped(provider => provider.GetRequiredService<Visit>().Texts);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    public const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Styles carry their version in the address, so a browser may keep them for long.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UsePageSafety();
        app.UsePackedFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] = Keeping(file.Context.Request.Path),
        });
    }

    /// <summary>Pages elsewhere name the script of the embeds without a version, so theirs must come round in time.</summary>
    static string Keeping(PathString path) => path.StartsWithSegments("/embed") ? "public, max-age=3600" : Forever;

    public static void MapEntrance(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Results.LocalRedirect($"/{PageLanguages.Of(context.Request)}/")).ExcludeFromDescription();
        var pages = routes.MapPages();
        pages.MapGet("/about", (Visit visit) => visit.Show<AboutPage>(new { }));
        pages.MapGet("/{**elsewhere}", Pages.NotFound).WithOrder(int.MaxValue);
    }
}
