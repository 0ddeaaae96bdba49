using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Rebuilds;
using Spectre.Console;

namespace Matchmaking.Start;

/// <summary>Checks views against the events from a console, or rebuilds them, beside the service or without it: <c>rebuild [--check] [VIEW]</c>.</summary>
public static class RebuildCommand
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder();
        if (builder.Configuration.GetConnectionString("Matchmaking") is null)
            return Running.Refuse("Set ConnectionStrings__Matchmaking to the PostgreSQL database that holds the events.");
        builder.Configuration["Matchmaking:Demo"] = "true";
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = Service.Build(builder);
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return await Run(app.Services, args.Except(["--check"]).FirstOrDefault(), !args.Contains("--check"), stop.Token);
    }

    static async Task<int> Run(IServiceProvider services, string? view, bool mends, CancellationToken stop)
    {
        var (store, time) = (services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<TimeProvider>());
        var act = new Act(Actor.System("console"), time.GetUtcNow());
        await using var session = store.LightweightSession();
        var (answer, begun) = await session.Begin(
            new StartRebuild(Guid.CreateVersion7(act.Now), view, mends, act), services.GetRequiredService<AllViews>(), time, CancellationToken.None);
        if (begun is null) return Running.Refuse(Said(answer.Refusal!));
        await session.SaveChangesAsync(CancellationToken.None);
        var over = await AnsiConsole.Progress().StartAsync(context => Walk(begun, new RebuildBars(context), services, stop));
        Tell(over);
        return over.State == RebuildState.Finished && (mends || over.Differences == 0) ? 0 : 1;
    }

    /// <summary>Every portion is a transaction, as it is in the service; who interrupts it stops it between two.</summary>
    static async Task<Rebuild> Walk(Rebuild rebuild, RebuildBars bars, IServiceProvider services, CancellationToken stop)
    {
        var (store, work, time) = (services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<RebuildWork>(), services.GetRequiredService<TimeProvider>());
        work.Told = bars.Show;
        for (; !rebuild.IsOver; bars.Show(rebuild))
        {
            await using var session = store.LightweightSession();
            rebuild = await work.Next(rebuild, session, CancellationToken.None);
            if (stop.IsCancellationRequested && !rebuild.IsOver) session.Store(rebuild = rebuild.Stop("system:console", time.GetUtcNow()));
            await session.SaveChangesAsync(CancellationToken.None);
        }
        return rebuild;
    }

    static string Said(Refusal refusal) => refusal.Errors is [var error, ..] ? $"{error.Field} {error.Message}" : refusal.Sentence.ToString();

    static void Tell(Rebuild over)
    {
        foreach (var view in over.Views)
            foreach (var found in view.First)
                Console.WriteLine($"{view.View} {found.RecordId} {found.What} {string.Join(", ", found.Fields)}".TrimEnd());
        Console.WriteLine($"{over.State.Word()}: {over.Differences} {(over.Mends ? "mended" : "found")}");
    }
}
