using System.Net.Http.Headers;
using Marten;
using Matchmaking.Loading;
using Matchmaking.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Acceptance.Setting;

/// <summary>The service itself, in this process and on a free port of loopback, with its first load done.</summary>
public sealed class RunningService : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Dictionary<string, HttpClient> clients = [];

    RunningService(WebApplication app) => (this.app, Address, Anonymous) = (app, AddressOf(app), Open(AddressOf(app)));

    public Uri Address { get; }

    /// <summary>Somebody who has not signed in.</summary>
    public HttpClient Anonymous { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>The store behind the service, to look whether events came or stayed away.</summary>
    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    /// <param name="settings">What this service is told beside the demo's settings.</param>
    public static async Task<RunningService> Start(string database, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Service).Assembly.GetName().Name });
        builder.Configuration["ConnectionStrings:Matchmaking"] = database;
        builder.Configuration["Matchmaking:Demo"] = "true";
        builder.Configuration["Matchmaking:RealCases"] = "false";
        foreach (var (name, value) in settings) builder.Configuration[name] = value;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = Service.Build(builder);
        await app.StartAsync();
        await FirstLoading.Run(app, builder.Configuration.GetValue("Matchmaking:Demo", true), new Progress<LoadStep>());
        return new RunningService(app);
    }

    /// <summary>One of the demo's people, signed in.</summary>
    public async Task<HttpClient> Client(string person)
    {
        if (clients.TryGetValue(person, out var known)) return known;
        var client = Open(Address);
        var token = (await Anonymous.Posts("/demo/tokens", new { person })).Done()["token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return clients[person] = client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values.Append(Anonymous)) client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    static Uri AddressOf(WebApplication app) => new(app.Urls.Single());

    static HttpClient Open(Uri address) => new() { BaseAddress = address };
}
