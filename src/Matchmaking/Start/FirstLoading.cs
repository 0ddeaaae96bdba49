using Matchmaking.Health;
using Matchmaking.Loading;
using Matchmaking.Matching;
using Spectre.Console;

namespace Matchmaking.Start;

/// <summary>Loads what the service starts from, shows how far it is, and says when people can work.</summary>
public static class FirstLoading
{
    public static async Task Run(WebApplication app, bool demo)
    {
        var (services, stopping) = (app.Services, app.Lifetime.ApplicationStopping);
        var readiness = services.GetRequiredService<Readiness>();
        await AnsiConsole.Create(new AnsiConsoleSettings()).Progress().HideCompleted(false).StartAsync(bars =>
            FirstLoad.Run(services, demo, new Bars(bars), stopping));
        readiness.WaitFor("the rules of ranking");
        await services.GetRequiredService<Rulemaking>().AdoptFirst(stopping);
        readiness.WaitFor("the shortlists");
        await services.GetRequiredService<Lag>().CaughtUp(stopping);
        readiness.Done();
    }

    /// <summary>One bar a part of the load, on the console. Steps come in order and from one thread.</summary>
    sealed class Bars(ProgressContext context) : IProgress<LoadStep>
    {
        readonly Dictionary<string, ProgressTask> bars = [];

        public void Report(LoadStep step)
        {
            if (!bars.TryGetValue(step.Name, out var bar)) bars[step.Name] = bar = context.AddTask(step.Name);
            bar.MaxValue = Math.Max(1, step.Of);
            bar.Value = step.Of == 0 ? 1 : step.Done;
        }
    }
}
