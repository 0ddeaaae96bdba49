using Matchmaking.Rebuilds;
using Spectre.Console;

namespace Matchmaking.Start;

/// <summary>Shows on the console how far a rebuild is, one bar a view.</summary>
public sealed class RebuildBars(ProgressContext context)
{
    readonly Dictionary<string, ProgressTask> bars = [];

    public void Show(Rebuild rebuild)
    {
        foreach (var view in rebuild.Views)
        {
            if (!bars.TryGetValue(view.View, out var bar)) bars[view.View] = bar = context.AddTask(view.View);
            bar.MaxValue = Math.Max(1, view.Work);
            bar.Value = view.FinishedAt is null ? view.Done : bar.MaxValue;
        }
    }
}
