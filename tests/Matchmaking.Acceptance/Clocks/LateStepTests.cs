using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Projections;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Clocks;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Matchmaking.Acceptance.Clocks;

public sealed class LateStepTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Help_is_asked_for_once_a_week_until_the_step_is_done_and_it_is_kept_who_was_asked()
    {
        var database = await postgres.FreshDatabase();
        await using var service = await RunningService.Start(database);
        var cast = await Cast.At(service);
        var needId = await cast.SubmitsNeed();
        await cast.Grace.Waits(days: 15);
        await Asked(cast, needId, [1]);
        await cast.Grace.Waits(days: 1);
        await cast.Grace.Waits(days: 7);
        await Asked(cast, needId, [1, 2]);

        var late = await Late(cast.Grace, needId);
        Assert.Equal(("endorsement", 2), (late.Text("step"), late["weeks"]!.GetValue<int>()));
        Assert.Equal(["Tomas"], late.Words("owes"));
        Assert.All(late.Rows("asked"), help => Assert.Equal(("global", "Grace"), (help.Text("rung"), help.Words("people").Single())));
        Assert.Equal("endorsement", (await Late(cast.Amina, needId)).Text("step"));
        Assert.Empty((await cast.Marie.Reads("/api/clocks?late=true")).Rows("items"));

        await cast.Grace.Waits(days: 21);
        await Asked(cast, needId, [1, 2, 5]);
        await Settled(database);
        Assert.Equal(3, (await cast.Grace.KindsOn(needId)).Count(kind => kind == "step-late"));
        Assert.Equal(["need-submitted", "step-due"], await cast.Tomas.KindsOn(needId));

        await cast.Tomas.Does($"/api/needs/{needId}/endorsement");
        await cast.Grace.Waits(days: 8);
        await Settled(database);
        Assert.Empty((await cast.Grace.Reads("/api/clocks?late=true")).Rows("items"));
        Assert.Equal(3, (await cast.Grace.KindsOn(needId)).Count(kind => kind == "step-late"));
    }

    [Fact]
    public async Task A_leap_of_two_hundred_days_reminds_escalates_and_ends_each_once()
    {
        var database = await postgres.FreshDatabase();
        await using var service = await RunningService.Start(database);
        var cast = await Cast.At(service);
        var submitted = await cast.SubmitsNeed();
        var introduced = await cast.OpensNeed();
        var introductionId = await cast.Amina.Introduces(introduced, await cast.Lin.Registers(Some.Offer()));
        await cast.Grace.Waits(days: 200);
        await cast.Grace.Hears("step-late", introduced);
        await Asked(cast, submitted, [27]);
        await Settled(database);
        Assert.Equal(["step-late"], await cast.Grace.KindsOn(submitted));
        Assert.Equal(["step-late"], await cast.Grace.KindsOn(introduced));
        Assert.Equal(["need-submitted", "step-due"], await cast.Tomas.KindsOn(submitted));
        Assert.Equal("lapsed", (await cast.Amina.Reads($"/api/introductions/{introductionId}")).Word());
    }

    [Fact]
    public async Task To_a_need_that_was_withdrawn_nobody_owes_an_answer_though_its_introduction_still_stands()
    {
        var database = await postgres.FreshDatabase();
        await using var service = await RunningService.Start(database);
        var cast = await Cast.At(service);
        var needId = await cast.OpensNeed();
        var introductionId = await cast.Amina.Introduces(needId, await cast.Lin.Registers(Some.Offer()));
        await cast.Wanjiru.Does($"/api/needs/{needId}/withdrawal", new { reason = "The project was moved to another year." });
        Assert.Empty((await cast.Lin.Reads("/api/me/tasks")).Rows("items"));
        Assert.Empty((await cast.Grace.Reads("/api/clocks")).Rows("items"));
        Assert.Empty((await cast.Amina.Reads($"/api/needs/{needId}")).Rows("clocks"));

        await cast.Grace.Waits(days: 32);
        await Settled(database);
        await Eventually.Until(async () => (await cast.Amina.Reads($"/api/introductions/{introductionId}")).Word() == "lapsed", "the introduction to lapse");
        Assert.DoesNotContain("step-late", await cast.Grace.KindsOn(needId));
    }

    [Fact]
    public async Task Elsewhere_than_in_the_demo_help_is_asked_of_a_rung_further_every_week()
    {
        var database = await postgres.FreshDatabase();
        await using var service = await RunningService.Start(database, ("Matchmaking:Clocks:Escalation", "ladder"));
        var cast = await Cast.At(service);
        var needId = await cast.OpensNeed();
        await cast.Grace.Waits(days: 15);
        await cast.Amina.Hears("step-late", needId);
        await cast.Grace.Waits(days: 7);
        await cast.Grace.Hears("step-late", needId);
        Assert.Equal(["head", "global"], (await Late(cast.Grace, needId)).Rows("asked").Select(help => help.Text("rung")));
    }

    [Fact]
    public async Task A_replay_gives_the_same_clocks_and_asks_nobody_twice()
    {
        var database = await postgres.FreshDatabase();
        await using var service = await RunningService.Start(database);
        var cast = await Cast.At(service);
        var late = await cast.SubmitsNeed();
        var offerId = await cast.Lin.Registers(Some.Offer());
        var urgent = await cast.OpensNeed();
        await cast.Amina.Does($"/api/needs/{urgent}/urgency", new { reason = "The rains come early." });
        var introductionId = await cast.BringsTogether(await cast.OpensNeed(), offerId);
        await cast.Tomas.Does($"/api/introductions/{introductionId}/extension", new { reason = "The ministry has not signed." });
        await cast.Lin.Does($"/api/introductions/{introductionId}/extension", new { reason = "So has ours." });
        await cast.Grace.Does("/api/clock-policy/periods", new { step = "endorsement", period = "P5D", decidedBy = "Committee, meeting 3" });
        await cast.SubmitsNeed();
        await cast.Grace.Waits(days: 16);
        await Asked(cast, late, [1]);
        await cast.Grace.Waits(days: 7);
        await Asked(cast, late, [1, 2]);
        var before = await Kept(service, database);

        using var daemon = await service.Store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<Deadlines>(TestContext.Current.CancellationToken);
        var after = await Kept(service, database);
        Assert.NotEmpty(before.Rows);
        Assert.Equal(before, after);
    }

    /// <summary>Rows and what was said of them, once all that is due was swept and nothing is on its way.</summary>
    static async Task<(string Rows, string Notices, string Asked)> Kept(RunningService service, string database)
    {
        var sweeper = service.Services.GetRequiredService<Sweeper>();
        await sweeper.Sweep(service.Services.GetRequiredService<TimeProvider>().GetUtcNow(), TestContext.Current.CancellationToken);
        await Settled(database);
        return (await Rows(database, "deadline"), await Rows(database, "notice"), await Rows(database, "latestep"));
    }

    static Task Settled(string database) => Eventually.Until(() => Rewinding.NothingOnItsWay(database), "the last message to be handled");

    static async Task<string> Rows(string database, string record)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var rows = source.CreateCommand($"select coalesce(string_agg(data::text, E'\\n' order by id), '') from matchmaking.mt_doc_{record}");
        return (string)(await rows.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    static Task Asked(Cast cast, Guid needId, int[] weeks) => Eventually.Until(
        async () => (await Late(cast.Grace, needId)).Rows("asked").Select(help => help["week"]!.GetValue<int>()).SequenceEqual(weeks),
        $"help to be asked for in the weeks {string.Join(", ", weeks)}");

    static async Task<JsonNode> Late(HttpClient person, Guid needId) =>
        (await person.Reads("/api/clocks?late=true")).Rows("items").Single(clock => clock.Id("needId") == needId);
}
