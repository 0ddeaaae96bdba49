using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Acceptance.Setting;

/// <summary>The service as a demo, in the test's own process, on a free port of loopback.</summary>
public sealed class RunningService : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50), Patience = TimeSpan.FromSeconds(40);

    readonly WebApplication app;
    readonly Dictionary<string, HttpClient> clients = [];

    RunningService(WebApplication app) => this.app = app;

    public IDocumentStore Store => app.Services.GetRequiredService<IDocumentStore>();

    public T The<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<RunningService> Start(string connectionString)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Matchmaking" });
        builder.Configuration["Matchmaking:Demo"] = "true";
        builder.Configuration["ConnectionStrings:Matchmaking"] = connectionString;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = Service.Build(builder);
        await app.StartAsync();
        return new RunningService(app);
    }

    /// <summary>Somebody of the cast, signed in.</summary>
    public async Task<HttpClient> As(string person)
    {
        if (clients.TryGetValue(person, out var known)) return known;
        var client = new HttpClient { BaseAddress = new Uri(Address) };
        var answer = await client.PostAsJsonAsync("/demo/tokens", new { person });
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return clients[person] = client;
    }

    public async Task<JsonNode> Get(string person, string address) =>
        (await (await As(person)).GetFromJsonAsync<JsonNode>(address, TestContext.Current.CancellationToken))!;

    /// <summary>Does something that must succeed, and returns what it answered.</summary>
    public async Task<JsonNode> Post(string person, string address, object? body = null)
    {
        var answer = await (await As(person)).PostAsJsonAsync(address, body ?? new { }, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return text is "" ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>Waits until something holds, which may take as long as a node needs to find its work after a start.</summary>
    public static async Task Until(Func<Task<bool>> holds, string what)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            Assert.False(limit.IsCancellationRequested, $"It did not come about in {Patience}: {what}.");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
