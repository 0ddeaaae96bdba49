using Marten;
using Matchmaking.Notifications;
using Matchmaking.Participants;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Benchmarks.Mail;

/// <summary>Puts notices into inboxes by the service's own handler, from this process, so that the service can be killed meanwhile.</summary>
public sealed class NoticeFeed : IAsyncDisposable
{
    const int Feeders = 2;
    static readonly string[] Languages = ["en", "fr", "es", "ru", "ar", "zh"];

    readonly WebApplication app;

    NoticeFeed(WebApplication app) => this.app = app;

    public IDocumentStore Store => app.Services.GetRequiredService<IDocumentStore>();

    public static NoticeFeed Over(string connectionString, int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Service).Assembly.GetName().Name });
        builder.Configuration["ConnectionStrings:Matchmaking"] = connectionString;
        builder.Configuration["Matchmaking:Demo"] = "true";
        foreach (var (name, value) in MailBench.Settings(port)) builder.Configuration[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        return new(Service.Build(builder));
    }

    public async Task Enter(int readers)
    {
        await using var session = Store.LightweightSession();
        for (var reader = 0; reader < readers; reader++)
            session.Store(new PersonDetails(IdOf(reader), $"reader-{reader}", $"Reader {reader}", AddressOf(reader), Languages[reader % Languages.Length]));
        await session.SaveChangesAsync();
    }

    /// <summary>Each reader's notices one after the other.</summary>
    public Task Feed(int notices, int readers) => Task.WhenAll(Enumerable.Range(0, Feeders).Select(async feeder =>
    {
        for (var number = 0; number < notices; number++)
            if (number % readers % Feeders == feeder) await Enter(number, number % readers);
    }));

    public async Task<int> Count(DeliveryState state)
    {
        await using var session = Store.QuerySession();
        return await session.Query<Delivery>().CountAsync(delivery => delivery.State == state);
    }

    public static string AddressOf(int reader) => $"reader-{reader}@example.org";

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task Enter(int number, int reader)
    {
        await using var session = Store.LightweightSession();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var notice = new Notice(StableId.Of("notice", $"{number}"), IdOf(reader), NoticeKind.Overview, now, $"Notice {number}", "The week in a few figures.");
        await InboxHandler.Handle(notice, session, app.Services.GetRequiredService<MailSettings>(), app.Services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        await session.SaveChangesAsync();
    }

    static Guid IdOf(int reader) => StableId.Of("person", $"reader-{reader}");
}
