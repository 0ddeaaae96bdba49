using Matchmaking.Loading;
using Spectre.Console;

namespace Matchmaking.Start;

/// <summary>Shows on the console how far a load is, one bar a part. Steps come in order and from one thread.</summary>
public sealed class LoadingBars : IProgress<LoadStep>
{
    readonly Dictionary<string, ProgressTask> bars = [];
    readonly ProgressContext context;

    LoadingBars(ProgressContext context) => this.context = context;

    public static Task Show(Func<IProgress<LoadStep>, Task> load) =>
        AnsiConsole.Progress().HideCompleted(false).StartAsync(context => load(new LoadingBars(context)));

    public void Report(LoadStep step)
    {
        if (!bars.TryGetValue(step.Name, out var bar)) bars[step.Name] = bar = context.AddTask(step.Name);
        bar.MaxValue = Math.Max(1, step.Of);
        bar.Value = step.Of == 0 ? 1 : step.Done;
    }
}
