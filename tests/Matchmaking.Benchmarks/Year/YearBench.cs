using System.Globalization;
using Matchmaking.Benchmarks.Following;
using Matchmaking.Year;
using Spectre.Console;

namespace Matchmaking.Benchmarks.Year;

/// <summary>Lives a year at the service with people who are late, writes the report on it, and fails where the service did not do what it had to.</summary>
public static class YearBench
{
    public const string Usage = "year [--needs N] [--seed S] [--days D]";

    const int DifferencesShown = 50;

    public static async Task<int> Run(string[] settings)
    {
        if (Read(settings) is not { } plan)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }
        var result = await AtAServiceOfItsOwn(plan);
        Directory.CreateDirectory("artifacts/year");
        await File.WriteAllTextAsync("artifacts/year/report.md", result.Report);
        foreach (var check in result.Checks) Console.WriteLine($"{check.What}: {check.Compared} compared, {check.Differences.Count} differences");
        foreach (var difference in result.Checks.SelectMany(check => check.First(DifferencesShown))) await Console.Error.WriteLineAsync(difference);
        Console.WriteLine("The report is artifacts/year/report.md");
        return result.Agrees ? 0 : 1;
    }

    static async Task<YearResult> AtAServiceOfItsOwn(YearPlan plan)
    {
        await using var place = await FollowedDatabase.Start();
        await using var service = await ServiceProcess.Start(place.ConnectionString, ("Matchmaking__RealCases", "false"));
        return await Shown(async progress =>
        {
            using var year = new YearRun(plan, service.Address, place.ConnectionString, progress);
            return await year.Live(CancellationToken.None);
        });
    }

    /// <summary>A bar where somebody looks; a line now and then where the output goes to a file.</summary>
    static async Task<YearResult> Shown(Func<IProgress<YearProgress>, Task<YearResult>> live)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive) return await live(new Lines());
        return await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(bars => live(new Bar(bars.AddTask("The year begins"))));
    }

    static YearPlan? Read(string[] settings)
    {
        var plan = YearPlan.Whole;
        for (var at = 0; at + 1 < settings.Length; at += 2)
        {
            if (!long.TryParse(settings[at + 1], CultureInfo.InvariantCulture, out var number)) return null;
            switch (settings[at])
            {
                case "--needs": plan = plan with { Needs = (int)number }; break;
                case "--seed": plan = plan with { Seed = number }; break;
                case "--days": plan = plan with { Days = (int)number }; break;
                default: return null;
            }
        }
        return settings.Length % 2 == 0 && plan is { Needs: > 0, Days: > 0 } ? plan : null;
    }

    static string Said(YearProgress at) => $"Day {at.Day} of {at.Of}: {at.Deeds} deeds, help asked for {at.Asks} times";

    sealed class Lines : IProgress<YearProgress>
    {
        public void Report(YearProgress value)
        {
            if (value.Day % 10 == 0 || value.Day == value.Of) Console.Error.WriteLine($"{value.Took:mm\\:ss} {Said(value)}");
        }
    }

    sealed class Bar(ProgressTask task) : IProgress<YearProgress>
    {
        public void Report(YearProgress value)
        {
            task.Description = Said(value);
            task.MaxValue = value.Of;
            task.Value = value.Day;
        }
    }
}
