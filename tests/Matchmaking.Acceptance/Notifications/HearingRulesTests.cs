using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Notifications;
using Microsoft.Extensions.DependencyInjection;
using IProjectionCoordinator = Marten.Events.Daemon.Coordination.IProjectionCoordinator;

namespace Matchmaking.Acceptance.Notifications;

/// <summary>Rules of who hears change for everybody, so these stories have a service of their own.</summary>
public sealed class HearingRulesTests(Stage stage) : IClassFixture<Stage>
{
    const string AuthorAndCoordinators =
        """{"rules":{"need-submitted":{"focal-points":"now","author":"daily","global-entity":"daily"}},"decidedBy":"Bureau, meeting 3"}""";

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Grace_tries_rules_on_last_month_proposes_and_adopts_them_and_what_happened_before_is_heard_as_it_was()
    {
        var before = await cast.SubmitsNeed();
        await cast.Tomas.Hears("need-submitted", before);

        var trial = (await stage.Service.Leaves(() => cast.Grace.Posts("/api/hearing-rules/trial", AuthorAndCoordinators))).Done();
        var row = trial.Rows("kinds").Single(kind => kind.Text("kind") == "need-submitted");
        Assert.Equal((3, 1), (Count(row["tried"]!, "people"), Count(row["inForce"]!, "people")));
        Assert.Equal(3, Count(trial["tried"]!, "people"));

        var number = Count((await cast.Grace.Posts("/api/hearing-rules", AuthorAndCoordinators)).Done(), "number");
        Assert.Equal("proposed", (await cast.Nobody.Reads($"/api/hearing-rules/{number}")).Word());
        Assert.True((await cast.Grace.Does($"/api/hearing-rules/{number}/adoption")).Flag("inForce"));

        var later = await cast.SubmitsNeed();
        await cast.Grace.Hears("need-submitted", later);
        await cast.Wanjiru.Hears("need-submitted", later);
        await cast.Tomas.Hears("need-submitted", later);

        await ReadAgain();
        var last = await cast.SubmitsNeed();
        await cast.Grace.Hears("need-submitted", last);
        Assert.Equal(["need-submitted"], await cast.Tomas.KindsOn(before));
        Assert.Empty(await cast.Grace.NoticesOn(before));
        Assert.Empty(await cast.Wanjiru.NoticesOn(before));
    }

    [Fact]
    public async Task Everybody_reads_who_hears_of_what()
    {
        var first = (await cast.Nobody.Reads("/api/hearing-rules")).Rows("items")[0];
        Assert.Equal("now", first["rules"]!["need-submitted"]!.Text("focal-points"));
        var page = (await cast.Nobody.Gets("/en/hearing-rules")).Text;
        Assert.Contains("A need is submitted", page, StringComparison.Ordinal);
    }

    async Task ReadAgain()
    {
        var daemon = stage.Service.Services.GetRequiredService<IProjectionCoordinator>().DaemonForMainDatabase();
        await daemon.RewindSubscriptionAsync(NotificationsRoom.Subscription, TestContext.Current.CancellationToken);
    }

    static int Count(System.Text.Json.Nodes.JsonNode of, string what) => of[what]!.GetValue<int>();
}
