using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PuppeteerSharp;

namespace Matchmaking.Browser.Driving;

/// <summary>A page of somebody else's site, on an origin of its own, open in a browser that knows nothing of the service.</summary>
public sealed class PageElsewhere : IAsyncDisposable
{
    readonly WebApplication site;
    readonly IBrowserContext context;
    readonly ConcurrentQueue<string> faults = [];

    PageElsewhere(WebApplication site, IBrowserContext context, IPage page)
    {
        (this.site, this.context, Page) = (site, context, page);
        page.Console += (_, said) =>
        {
            if (said.Message.Type is ConsoleType.Error or ConsoleType.Warning) faults.Enqueue(said.Message.Text);
        };
        page.PageError += (_, error) => faults.Enqueue(error.Message);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <param name="body">What stands on the page.</param>
    /// <param name="policy">The page's own content security policy; empty for none.</param>
    public static async Task<PageElsewhere> Open(IBrowserContext context, string body, string policy = "", string language = "en", int width = 900)
    {
        var site = await Serve(Html(body, language), policy);
        var page = await context.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        var elsewhere = new PageElsewhere(site, context, page);
        await page.GoToAsync(site.Urls.Single(), WaitUntilNavigation.Networkidle0);
        return elsewhere;
    }

    /// <summary>What stands in the shadow of a component, by a selector.</summary>
    public Task<string[]> Said(string component, string what) => Page.EvaluateFunctionAsync<string[]>(
        "(component, what) => [...(document.querySelector(component).shadowRoot?.querySelectorAll(what) ?? [])].map(found => found.textContent)", component, what);

    public Task<string?> Marked(string component, string what, string attribute) => Page.EvaluateFunctionAsync<string?>(
        "(component, what, attribute) => document.querySelector(component).shadowRoot.querySelector(what)?.getAttribute(attribute)", component, what, attribute);

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await site.DisposeAsync();
    }

    static async Task<WebApplication> Serve(string html, string policy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.MapGet("/", (HttpContext asked) =>
        {
            if (policy.Length > 0) asked.Response.Headers.ContentSecurityPolicy = policy;
            return Results.Text(html, "text/html; charset=utf-8");
        });
        site.MapGet("/favicon.ico", () => Results.NoContent());
        site.MapGet("/site.css", () => Results.Text("body { font: 17px/1.5 Georgia, serif; color: #2a2140; background: #f6f1fb; margin: 2rem; } aside { max-width: 24rem; }", "text/css"));
        await site.StartAsync();
        return site;
    }

    static string Html(string body, string language) =>
        $"""
        <!DOCTYPE html>
        <html lang="{language}" dir="{(language == "ar" ? "rtl" : "ltr")}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A portal</title><link rel="stylesheet" href="/site.css"></head>
        <body><h1>A portal</h1>{body}</body>
        </html>
        """;
}
