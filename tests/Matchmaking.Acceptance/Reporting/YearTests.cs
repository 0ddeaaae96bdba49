using Matchmaking.Acceptance.Setting;
using Matchmaking.Year;

namespace Matchmaking.Acceptance.Reporting;

/// <summary>A small year of what <c>./dev year</c> lives on a large scale.</summary>
public sealed class YearTests(PostgresFixture postgres)
{
    static readonly YearPlan Small = new(Needs: 30, Seed: 20270101, Days: 120);

    [Fact]
    public async Task Every_late_step_is_asked_about_once_a_week_and_figures_are_those_that_are_counted_apart()
    {
        var database = await postgres.FreshDatabase();
        await using var service = await RunningService.Start(database);
        using var year = new YearRun(Small, service.Address, database, new Progress<YearProgress>());
        var lived = await year.Live(TestContext.Current.CancellationToken);
        Assert.Empty(lived.Differences);
        Assert.All(lived.Checks.Where(check => check.What.Contains("help", StringComparison.Ordinal)), check => Assert.True(check.Compared > 10));
        Assert.Contains("1\\. The present report covers the period from 1 January", lived.Report, StringComparison.Ordinal);
    }
}
